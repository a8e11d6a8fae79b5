using System.Globalization;
using System.Text;

namespace PartnerTiers.Testing.Faults;

/// <summary>What went wrong on purpose, and what became of the pushes, one fault a line, in <c>artifacts/delivery-faults.txt</c>. Several test programs write into it.</summary>
public static class FaultTable
{
    private const int Fault = 58;
    private const int Platform = 6;
    private static readonly string Head = $"{"fault",-Fault} {"to",-Platform} points expected delivered lost doubled";
    private static readonly Lock Gate = new();

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
        lock (Gate)
        {
            using var file = Open(Path.Combine(Directory.CreateDirectory(Repository.PathOf("artifacts")).FullName, "delivery-faults.txt"));
            using var reader = new StreamReader(file, leaveOpen: true);
            var others = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(other => other != Head && !other.StartsWith(key, StringComparison.Ordinal));
            var all = string.Join('\n', others.Append(line).Order(StringComparer.Ordinal).Prepend(Head)) + "\n";
            file.SetLength(0);
            file.Write(Encoding.UTF8.GetBytes(all));
        }
    }

    // Another test program may be writing just now.
    private static FileStream Open(string path)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < 200)
            {
                Thread.Sleep(20);
            }
        }
    }
}
