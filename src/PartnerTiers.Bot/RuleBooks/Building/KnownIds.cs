using PartnerTiers.Bot.Options.Reading;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Ids that other places of the rule book may name.</summary>
/// <param name="noun">What they are, for example "tier".</param>
/// <param name="ids">As spelt, in the order of the file.</param>
/// <param name="complete">False where one could not be read: then nothing is called unknown.</param>
internal sealed class KnownIds(string noun, IReadOnlyList<string> ids, bool complete)
{
    public IReadOnlyList<string> Ids => ids;

    /// <summary>The id as it is spelt where it is defined; null, with a mistake, when it is unknown.</summary>
    public string? Find(MistakeList mistakes, string path, string? written)
    {
        if (written is null)
        {
            return null;
        }

        var found = ids.FirstOrDefault(id => id.Equals(written, StringComparison.OrdinalIgnoreCase));
        if (found is null && complete)
        {
            var near = Nearest.Meant(written, ids);
            mistakes.Add(path, $"there is no {noun} \"{written}\"", (near is null ? string.Empty : $"Did you mean \"{near}\"? ") + (ids.Count == 0 ? $"No {noun} is defined" : $"Known: {string.Join(", ", ids)}"));
        }

        return found;
    }

    /// <summary>Each id as spelt; unknown ones, ones named twice and blanks are mistakes.</summary>
    public IReadOnlyList<string> FindAll(MistakeList mistakes, string path, IReadOnlyList<string?> written)
    {
        var found = new List<string>();
        foreach (var (index, id) in written.Index())
        {
            if (Find(mistakes, PathText.Item(path, index), id) is not { } known)
            {
                continue;
            }

            if (found.Contains(known))
            {
                mistakes.Add(PathText.Item(path, index), $"\"{id}\" is named twice", "Name it once");
            }
            else
            {
                found.Add(known);
            }
        }

        return found;
    }

    /// <summary>Collects the ids of a list, with a mistake for each that is missing, blank or a repetition.</summary>
    /// <param name="mistakes">Collects what is wrong.</param>
    /// <param name="noun">As above.</param>
    /// <param name="written">Path and id, in the order of the file; an id is null where it could not be read.</param>
    public static KnownIds Collect(MistakeList mistakes, string noun, IEnumerable<(string Path, string? Id)> written)
    {
        var (ids, complete) = (new List<string>(), true);
        foreach (var (path, id) in written)
        {
            if (id is null)
            {
                complete = false;
            }
            else if (Names.IsBlank(mistakes, path, id))
            {
                complete = false;
            }
            else if (ids.Contains(id, StringComparer.OrdinalIgnoreCase))
            {
                complete = false; // One of the two was probably meant to be an id that others name.
                mistakes.Add(path, $"there are two {noun}s \"{id}\"", "Give each an id of its own; ids are compared without case");
            }
            else
            {
                ids.Add(id);
            }
        }

        return new KnownIds(noun, ids, complete);
    }
}
