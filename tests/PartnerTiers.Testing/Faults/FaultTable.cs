using System.Globalization;

namespace PartnerTiers.Testing.Faults;

/// <summary>What went wrong on purpose, and what became of the pushes, one fault a line, in <c>artifacts/delivery-faults.txt</c>. Several test programs write into it.</summary>
public static class FaultTable
{
    private const int Fault = 58;
    private const int Platform = 6;
    private static readonly string Head = $"{"fault",-Fault} {"to",-Platform} points expected delivered lost doubled";

    /// <summary>Adds a line, or writes it anew.</summary>
    /// <param name="fault">What went wrong; at most 58 letters.</param>
    /// <param name="platform">Where the pushes went; <c>store</c>: as far as the outbox.</param>
    /// <param name="points">At how many points it went wrong.</param>
    /// <param name="tally">What became of them.</param>
    /// <param name="note">Why some are doubled.</param>
    public static void Add(string fault, string platform, int points, Tally tally, string note = "")
    {
        var key = $"{fault,-Fault} {platform,-Platform}";
        var line = string.Create(CultureInfo.InvariantCulture, $"{key} {points,6} {tally.Expected,8} {tally.Delivered,9} {tally.Lost,4} {tally.Doubled,7}  {note}").TrimEnd();
        var path = Path.Combine(Directory.CreateDirectory(Repository.PathOf("artifacts")).FullName, "delivery-faults.txt");
        // Of all test programs.
        using var turn = new Mutex(initiallyOwned: false, "partnertiers-delivery-faults");
        turn.WaitOne();
        try
        {
            var others = (File.Exists(path) ? File.ReadAllLines(path) : []).Where(other => other.Length > 0 && other != Head && !other.StartsWith(key, StringComparison.Ordinal));
            File.WriteAllLines(path, others.Append(line).Order(StringComparer.Ordinal).Prepend(Head));
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }
}
