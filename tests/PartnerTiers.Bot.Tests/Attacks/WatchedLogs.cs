using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Bot.Tests.LanguageModel;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>
/// Reads every line that a host logs, at every level that an operator can switch on, and keeps those that hold a secret at all, or from Information up a person's address or
/// words. Also counts errors, because a bug that was caught is a bug.
/// </summary>
internal sealed partial class WatchedLogs : ILoggerProvider
{
    private static readonly string[] SecretsOfTests =
    [
        "a secret that no test needs", FakeSlack.SigningSecret, FakeSlack.BotToken, FakeSlack.AppToken, SlackBot.ClientSecret, ModelBot.Key,
    ];

    private readonly ConcurrentDictionary<string, bool> secrets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> words = new(StringComparer.Ordinal);

    /// <summary>Lines that hold what they must not.</summary>
    public ConcurrentBag<string> Slips { get; } = [];

    /// <summary>Lines of errors.</summary>
    public ConcurrentBag<string> Errors { get; } = [];

    private long lines;

    /// <summary>How many lines were read.</summary>
    public long Lines => Interlocked.Read(ref lines);

    /// <summary>Never in a log.</summary>
    public void Secret(string secret) => secrets[secret] = true;

    /// <summary>Not in a log at Information and above: what somebody wrote, and who it was.</summary>
    public void Words(string text) => words[text] = true;

    /// <summary>What is a secret by its looks or known to be one; null: nothing in this text.</summary>
    public static string? SecretIn(string text) => SecretsOfTests.FirstOrDefault(secret => text.Contains(secret, StringComparison.Ordinal)) ?? (Secrets().Match(text) is { Success: true } match ? match.Value : null);

    /// <summary>What every host of the tests ends with: nothing slipped.</summary>
    public void EndClean() => Assert.True(Slips.IsEmpty, string.Join('\n', Slips));

    public ILogger CreateLogger(string categoryName) => new Watch(this, categoryName);

    public void Dispose()
    {
    }

    private void Read(string category, LogLevel level, string line)
    {
        Interlocked.Increment(ref lines);
        if (level >= LogLevel.Error && Errors.Count < 20)
        {
            Errors.Add($"{category}: {line}");
        }

        var slip = SecretIn(line) ?? secrets.Keys.FirstOrDefault(secret => line.Contains(secret, StringComparison.Ordinal))
            ?? (level >= LogLevel.Information ? words.Keys.FirstOrDefault(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)) ?? (Addresses().Match(line) is { Success: true } address ? address.Value : null) : null);
        if (slip is not null && Slips.Count < 20)
        {
            Slips.Add($"{level} {category} holds \"{slip}\": {line}");
        }
    }

    // Tokens of Microsoft and Slack, sealed links and the vault's content (data protection begins all it seals like that), its keys, keys of models, passwords in connection strings.
    [GeneratedRegex(@"eyJ[\w-]{8,}\.eyJ[\w-]{8,}|xox[a-z]-[\w-]{4,}|xapp-[\w-]{4,}|CfDJ8[\w-]{8,}|<masterKey|<encryptedSecret|sk-[\w-]{12,}|(?i:password|pwd)=[^;\s]+|Bearer [\w.-]{12,}", RegexOptions.CultureInvariant)]
    private static partial Regex Secrets();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)*\.(com|example)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    private sealed class Watch(WatchedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Read(category, logLevel, formatter(state, exception) + exception);
    }
}
