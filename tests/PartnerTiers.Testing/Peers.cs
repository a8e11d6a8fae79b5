namespace PartnerTiers.Testing;

/// <summary>A program that some tests talk to.</summary>
public enum Peer
{
    None,
    Node,
    NodePackages,
    SlackClients,
    SlackEmulator,
    Chromium,
    Sqlite,
    Postgres,
    SharedData,
}

/// <summary>Finds the programs that some tests talk to.</summary>
public static class Peers
{
    public static bool IsThere(Peer peer) => peer switch
    {
        Peer.Node => OnPath("node") is not null,
        Peer.NodePackages => OnPath("node") is not null && Directory.Exists(Repository.PathOf("tests", "peers", "node_modules")),
        Peer.SlackClients => OnPath("node") is not null && Directory.Exists(Repository.PathOf("tests", "peers", "node_modules", "@slack", "web-api")),
        Peer.SlackEmulator => File.Exists(PeerPrograms.SlackEmulator.Node),
        Peer.Chromium => OnPath("chromium") is not null && OnPath("chromedriver") is not null,
        Peer.Sqlite => OnPath("sqlite3") is not null,
        Peer.Postgres => PeerPrograms.PostgresServer.Programs is not null,
        Peer.SharedData => Repository.SharedData is not null,
        _ => true,
    };

    public static string HowToInstall(Peer peer) => peer switch
    {
        Peer.Node => "Node is missing: apt-get install nodejs",
        Peer.NodePackages => "the peers' packages are missing: npm ci --prefix tests/peers",
        Peer.SlackClients => "Slack's own clients are missing: npm ci --prefix tests/peers",
        Peer.SlackEmulator => "the emulator of Slack or its Node 24 (x64 Linux) is missing: npm ci --prefix tests/peers",
        Peer.Chromium => "Chromium is missing: apt-get install chromium chromium-driver",
        Peer.Sqlite => "the sqlite3 shell is missing: apt-get install sqlite3",
        Peer.Postgres => "PostgreSQL is missing: apt-get install postgresql",
        Peer.SharedData => "there is no folder ../shared/data beside the repository",
        _ => "nothing is missing",
    };

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
