using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>
/// Reads every line that a host logs, at every level that an operator can switch on, and keeps those that hold a secret at all, or from Information up a person's address or
/// words. Also counts errors, because a bug that was caught is a bug.
/// </summary>
internal sealed class WatchedLogs : ILoggerProvider
{
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

        var slip = secrets.Keys.FirstOrDefault(secret => line.Contains(secret, StringComparison.Ordinal))
            ?? (level >= LogLevel.Information ? words.Keys.FirstOrDefault(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)) : null);
        if (slip is not null && Slips.Count < 20)
        {
            Slips.Add($"{level} {category} holds \"{slip}\": {line}");
        }
    }

    private sealed class Watch(WatchedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Read(category, logLevel, formatter(state, exception) + exception);
    }
}
