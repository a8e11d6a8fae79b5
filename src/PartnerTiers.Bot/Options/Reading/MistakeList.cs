namespace PartnerTiers.Bot.Options.Reading;

/// <summary>Collects what is wrong and what is odd, all of it.</summary>
internal sealed class MistakeList
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly List<Mistake> mistakes = [];
    private readonly List<Mistake> warnings = [];

    public IReadOnlyList<Mistake> Mistakes => mistakes;

    public IReadOnlyList<Mistake> Warnings => warnings;

    public void Saw(string path, int line) => lines.TryAdd(path, line);

    public void Add(string path, string what, string right)
    {
        // What is unreadable is said once, where it stands; that it is also missing, or not among something, says nothing new.
        if (!IsWrong(path))
        {
            mistakes.Add(new Mistake(path, what, right, LineOf(path)));
        }
    }

    public void Warn(string path, string what, string right) => warnings.Add(new Mistake(path, what, right, LineOf(path)));

    /// <summary>Whether there is a mistake at <paramref name="path"/> itself.</summary>
    public bool IsWrong(string path) => mistakes.Exists(mistake => mistake.Path == path);

    /// <summary>Whether there is a mistake at <paramref name="path"/> or below it.</summary>
    public bool IsWrongWithin(string path) => mistakes.Exists(mistake => mistake.Path.StartsWith(path, StringComparison.Ordinal)
        && (mistake.Path.Length == path.Length || mistake.Path[path.Length] is '.' or '[' or ':'));

    private int? LineOf(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[', ':']))])
        {
            if (lines.TryGetValue(at, out var line))
            {
                return line > 0 ? line : null;
            }
        }

        return null;
    }
}
