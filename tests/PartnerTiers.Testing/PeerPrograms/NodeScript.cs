using System.Diagnostics;
using System.Text.Json;

namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>Runs a script of <c>tests/peers</c>: one JSON document in, text out.</summary>
public static class NodeScript
{
    /// <summary>What the script wrote on standard output.</summary>
    /// <exception cref="InvalidOperationException">It ended with an exit code other than 0; the message has its standard error.</exception>
    public static async Task<string> RunAsync(string script, object input)
    {
        var start = new ProcessStartInfo(Peers.OnPath("node") ?? throw new InvalidOperationException(Peers.HowToInstall(Peer.Node)), [Repository.PathOf("tests", "peers", script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{script}: {await errors}");
    }
}
