using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Supposing;

/// <summary>What a word of a what-if sentence says. The earlier ones win where a word may be several.</summary>
internal enum SaidRole
{
    /// <summary>A partner's name.</summary>
    Name,

    /// <summary>The name of a person with a certificate.</summary>
    Person,

    /// <summary>A tier.</summary>
    Tier,

    /// <summary>A region of the CRM.</summary>
    Region,

    /// <summary>A partner type.</summary>
    Type,

    /// <summary>A criterion.</summary>
    Criterion,

    /// <summary>A credential.</summary>
    Credential,

    /// <summary>A number.</summary>
    Number,

    /// <summary>What comes or goes.</summary>
    Thing,

    /// <summary>"What if".</summary>
    Cue,

    /// <summary>"Certifies": people, where no other thing is named.</summary>
    Certify,

    /// <summary>"Loses".</summary>
    Lose,

    /// <summary>"Fewer": turns round what it stands beside.</summary>
    Minus,

    /// <summary>"Wins".</summary>
    Gain,

    /// <summary>"Another".</summary>
    More,

    /// <summary>"A": one, where no number is said.</summary>
    One,

    /// <summary>"And".</summary>
    And,

    /// <summary>"It", "we".</summary>
    Pronoun,

    /// <summary>What is done to a rule: "raise"; by how much may follow.</summary>
    Raise,

    /// <summary>"Lower".</summary>
    Lower,

    /// <summary>"Double": so many times what it is.</summary>
    Times,

    /// <summary>What a rule does: "needs".</summary>
    Need,

    /// <summary>Asks for what comes of it: "who drops", "are they Elite then".</summary>
    Outcome,

    /// <summary>"Be enough": supposes what stands beside it.</summary>
    Enough,

    /// <summary>"With": what follows is supposed.</summary>
    With,

    /// <summary>"By": of a rule, how much more or less; otherwise nothing.</summary>
    By,

    /// <summary>"Instead of": the number behind it is the one that stands today.</summary>
    Instead,

    /// <summary>Says nothing.</summary>
    Filler,
}

/// <summary>The words of what-if sentences of all languages: the files <c>supposing.LANG.yaml</c>.</summary>
internal sealed class SupposingWords
{
    /// <summary>What a verb says behind which a figure's value stands, not how much more there is: "had 130 training hours".</summary>
    public const string Reach = "reach";

    private readonly Dictionary<string, List<(SaidRole Role, string Value)>> roles = new(StringComparer.Ordinal);

    private readonly HashSet<(SaidRole Role, string Word)> firsts = [];

    private sealed class SupposingFile
    {
        public List<string> Cue { get; set; } = [];

        public List<string> Filler { get; set; } = [];

        public List<string> And { get; set; } = [];

        public List<string> More { get; set; } = [];

        public List<string> One { get; set; } = [];

        public List<string> Gain { get; set; } = [];

        public List<string> Reach { get; set; } = [];

        public List<string> Certify { get; set; } = [];

        public List<string> Lose { get; set; } = [];

        public List<string> Minus { get; set; } = [];

        public List<string> Need { get; set; } = [];

        public List<string> Raise { get; set; } = [];

        public List<string> Lower { get; set; } = [];

        public List<string> Outcome { get; set; } = [];

        public List<string> Enough { get; set; } = [];

        public List<string> With { get; set; } = [];

        public List<string> By { get; set; } = [];

        public List<string> Instead { get; set; } = [];

        public Dictionary<decimal, List<string>> Times { get; set; } = [];

        public Dictionary<int, List<string>> Numbers { get; set; } = [];

        public Dictionary<string, List<string>> Things { get; set; } = [];
    }

    public SupposingWords()
    {
        foreach (var file in EmbeddedFiles.All("supposing").Select(EmbeddedFiles.ReadYaml<SupposingFile>))
        {
            Add(file.Cue, SaidRole.Cue);
            Add(file.Filler, SaidRole.Filler);
            Add(file.And, SaidRole.And);
            Add(file.More, SaidRole.More);
            Add(file.One, SaidRole.One);
            Add(file.Reach, SaidRole.Gain, Reach);
            Add(file.Gain, SaidRole.Gain);
            Add(file.Certify, SaidRole.Certify);
            Add(file.Lose, SaidRole.Lose);
            Add(file.Minus, SaidRole.Minus);
            Add(file.Need, SaidRole.Need);
            Add(file.Raise, SaidRole.Raise);
            Add(file.Lower, SaidRole.Lower);
            Add(file.Outcome, SaidRole.Outcome);
            Add(file.Enough, SaidRole.Enough);
            Add(file.With, SaidRole.With);
            Add(file.By, SaidRole.By);
            Add(file.Instead, SaidRole.Instead);
            foreach (var (factor, words) in file.Times)
            {
                Add(words, SaidRole.Times, factor.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            foreach (var (number, words) in file.Numbers)
            {
                Add(words, SaidRole.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            foreach (var (thing, words) in file.Things)
            {
                Add(words, SaidRole.Thing, thing);
            }
        }

        foreach (var file in Lexicons.WordFiles.All.Values)
        {
            Add(file.Pronouns.Concat(file.We), SaidRole.Pronoun);
        }
    }

    /// <summary>Whether something of this role begins with this word.</summary>
    public bool Begins(SaidRole role, string word) => firsts.Contains((role, word));

    /// <summary>How many words the longest stretch has.</summary>
    public int Longest { get; private set; } = 1;

    /// <summary>Single words that a typing error may have turned into another.</summary>
    public IEnumerable<string> Single => roles.Keys.Where(static key => !key.Contains(' ', StringComparison.Ordinal));

    /// <summary>What a stretch of folded words may say.</summary>
    public IReadOnlyList<(SaidRole Role, string Value)> Find(string stretch) => roles.GetValueOrDefault(stretch) ?? [];

    private void Add(IEnumerable<string> words, SaidRole role, string value = "")
    {
        foreach (var spelling in words.SelectMany(Folding.Spellings))
        {
            var parts = Tokens.Of(spelling).Select(static token => token.Word).Where(static word => word.Length > 0).ToArray();
            if (parts.Length == 0)
            {
                continue;
            }

            Longest = Math.Max(Longest, parts.Length);
            var key = string.Join(' ', parts);
            firsts.Add((role, parts[0]));

            if (!roles.TryGetValue(key, out var list))
            {
                roles[key] = list = [];
            }

            if (!list.Contains((role, value)))
            {
                list.Add((role, value));
            }
        }
    }
}
