namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>The words of a language: the content of <c>Understanding/words.LANG.yaml</c>. A word may stand in several places.</summary>
internal sealed class WordFile
{
    /// <summary>Contractions and what they stand for, before anything is looked up.</summary>
    public Dictionary<string, string> Contractions { get; set; } = [];

    /// <summary>Signs and words cut short with a dot, and what they stand for: the dot would end a sentence.</summary>
    public Dictionary<string, string> Shorthand { get; set; } = [];

    /// <summary>Of the words that say nothing those that stand even within what belongs together: "was ist eigentlich die Schonfrist".</summary>
    public List<string> Particles { get; set; } = [];

    /// <summary>Words for one thing that are articles as well; behind "at most" they count.</summary>
    public List<string> Ones { get; set; } = [];

    /// <summary>Words before a tier that is still to be reached.</summary>
    public List<string> Towards { get; set; } = [];

    /// <summary>Words for anybody at all: who says them does not speak of the partner before.</summary>
    public List<string> Anybody { get; set; } = [];

    /// <summary>Words that may stand anywhere and say nothing.</summary>
    public List<string> Filler { get; set; } = [];

    /// <summary>The same, only as typed: words that names and other words are often misspelt into.</summary>
    public List<string> Plain { get; set; } = [];

    /// <summary>Words that say nothing beside a place, a field, a credential or people that are certified, and elsewhere are left over.</summary>
    public List<string> Beside { get; set; } = [];

    /// <summary>The same for things that could be asked for themselves: "customers", "experience".</summary>
    public List<string> Things { get; set; } = [];

    /// <summary>The same for what somebody manages: Maria's "team".</summary>
    public List<string> Managed { get; set; } = [];

    /// <summary>The same behind a criterion: "revenue figures".</summary>
    public List<string> Figures { get; set; } = [];

    /// <summary>Words that count a little, by the name of what they say.</summary>
    public Dictionary<string, List<string>> Soft { get; set; } = [];

    /// <summary>Words that must be part of the question understood, by the name of what they say; phrases use these names.</summary>
    public Dictionary<string, List<string>> Concepts { get; set; } = [];

    /// <summary>Names of concepts that no question takes: what comes later, or never.</summary>
    public List<string> OutOfScope { get; set; } = [];

    /// <summary>Before a number, by comparison.</summary>
    public Dictionary<string, List<string>> Compare { get; set; } = [];

    /// <summary>Behind a number or tier, by comparison.</summary>
    public Dictionary<string, List<string>> CompareAfter { get; set; } = [];

    /// <summary>"Than", between what is compared and its number: "more revenue than 300k".</summary>
    public List<string> Than { get; set; } = [];

    /// <summary>"More" there.</summary>
    public List<string> MoreOf { get; set; } = [];

    /// <summary>"Less" there.</summary>
    public List<string> LessOf { get; set; } = [];

    /// <summary>Words before a thing that is counted: "with certs".</summary>
    public List<string> Having { get; set; } = [];

    /// <summary>Words that right before a tier mean to come to it: "can Acme make Gold".</summary>
    public List<string> Making { get; set; } = [];

    /// <summary>Between the ends of a range: "to".</summary>
    public List<string> Range { get; set; } = [];

    /// <summary>Parts of verbs that stand at the end of a sentence, each with the verbs that they belong to: "läuft … ab".</summary>
    public Dictionary<string, List<string>> Separable { get; set; } = [];

    /// <summary>Words that a clause hangs on: before it such a part of a verb may stand too, as at the end of a sentence.</summary>
    public List<string> Subordinate { get; set; } = [];

    /// <summary>How letters are spoken, by letter.</summary>
    public Dictionary<string, List<string>> Letters { get; set; } = [];

    /// <summary>Words before a place or a field: what follows is no partner.</summary>
    public List<string> Within { get; set; } = [];

    /// <summary>What may stand between the words of one that is written together; empty: none are.</summary>
    public List<string> Joints { get; set; } = [];

    /// <summary>Syllables that stand inside a verb, each with what stands before them: "ab-zu-steigen".</summary>
    public Dictionary<string, List<string>> Infix { get; set; } = [];

    /// <summary>Splits of figures by time, by the name of the grouping: "per quarter", "monthly".</summary>
    public Dictionary<string, List<string>> Slices { get; set; } = [];

    /// <summary>Between what a share is of and what it is: "what share of our resellers is Select".</summary>
    public List<string> Parting { get; set; } = [];

    /// <summary>Who does something: a word right behind is a verb and no partner, "can I trust the numbers".</summary>
    public List<string> Subjects { get; set; } = [];

    /// <summary>Words that take back what was said before: "no, Austria". One that denies too stands here with its comma.</summary>
    public List<string> Correcting { get; set; } = [];

    /// <summary>Words that take back what stands before them wherever they stand: "no wait", "I mean".</summary>
    public List<string> Rethinking { get; set; } = [];

    /// <summary>Words that make a superlative one of one: "who has the most".</summary>
    public List<string> Single { get; set; } = [];

    /// <summary>Words that make it one of several.</summary>
    public List<string> Several { get; set; } = [];

    /// <summary>Numbers in words, by value.</summary>
    public Dictionary<decimal, List<string>> Numbers { get; set; } = [];

    /// <summary>"not".</summary>
    public List<string> Not { get; set; } = [];

    /// <summary>Of the words for "not" those that before a number mean fewer: "not even 3".</summary>
    public List<string> Fewer { get; set; } = [];

    /// <summary>"or".</summary>
    public List<string> Or { get; set; } = [];

    /// <summary>"and".</summary>
    public List<string> And { get; set; } = [];

    /// <summary>The highest first.</summary>
    public List<string> Highest { get; set; } = [];

    /// <summary>The lowest first.</summary>
    public List<string> Lowest { get; set; } = [];

    /// <summary>Of both those that count: "most customers".</summary>
    public List<string> Counting { get; set; } = [];

    /// <summary>Of both those that judge: the worst rate of what should be low is the highest.</summary>
    public List<string> Judging { get; set; } = [];

    /// <summary>Of both those that stand behind what is ordered by: "revenue, descending".</summary>
    public List<string> Directions { get; set; } = [];

    /// <summary>Those longest in the programme.</summary>
    public List<string> Oldest { get; set; } = [];

    /// <summary>Those who joined last.</summary>
    public List<string> Newest { get; set; } = [];

    /// <summary>A list by name: "alphabetically".</summary>
    public List<string> ByName { get; set; } = [];

    /// <summary>What stands before a superlative, written together with it, by the place that it says: "zweit-größter".</summary>
    public Dictionary<int, List<string>> Placed { get; set; } = [];

    /// <summary>Of the words for "not" those that leave somebody out: "except Acme".</summary>
    public List<string> Except { get; set; } = [];

    /// <summary>Of the words for "or" those that go on denying: "neither … nor".</summary>
    public List<string> Nor { get; set; } = [];

    /// <summary>"by".</summary>
    public List<string> By { get; set; } = [];

    /// <summary>"per".</summary>
    public List<string> Each { get; set; } = [];

    /// <summary>What figures are split by.</summary>
    public Dictionary<string, List<string>> Dimensions { get; set; } = [];

    /// <summary>States of partners.</summary>
    public Dictionary<string, List<string>> States { get; set; } = [];

    /// <summary>Other names of what a measure measures.</summary>
    public Dictionary<string, List<string>> Measures { get; set; } = [];

    /// <summary>Other names of partner types.</summary>
    public Dictionary<string, List<string>> Types { get; set; } = [];

    /// <summary>Other names of regions.</summary>
    public Dictionary<string, List<string>> Regions { get; set; } = [];

    /// <summary>Other names of countries, by code.</summary>
    public Dictionary<string, List<string>> Countries { get; set; } = [];

    /// <summary>Other names of groups of countries.</summary>
    public Dictionary<string, List<string>> Groups { get; set; } = [];

    /// <summary>Cities that customers sit in, by the ISO code of their country. None that is an ordinary word.</summary>
    public Dictionary<string, List<string>> Cities { get; set; } = [];

    /// <summary>"my".</summary>
    public List<string> Mine { get; set; } = [];

    /// <summary>"that I don't manage".</summary>
    public List<string> NotMine { get; set; } = [];

    /// <summary>Begin what is asked of the bot itself: "do you".</summary>
    public List<string> Addressing { get; set; } = [];

    /// <summary>"we": to a partner, itself.</summary>
    public List<string> We { get; set; } = [];

    /// <summary>"it".</summary>
    public List<string> Pronouns { get; set; } = [];

    /// <summary>Places in a list; "-1" is the last.</summary>
    /// <summary>Words that point at the partner spoken of, where nobody else is named: "what expires there".</summary>
    public List<string> Pointing { get; set; } = [];

    /// <summary>The same for words that are articles as well: they point where no noun follows, "what do those need".</summary>
    public List<string> PointingAlone { get; set; } = [];

    public Dictionary<int, List<string>> Ordinals { get; set; } = [];

    /// <summary>Stretches of time.</summary>
    public List<string> Periods { get; set; } = [];

    /// <summary>Other names of industries and capabilities, by their name in small letters.</summary>
    public Dictionary<string, List<string>> Offers { get; set; } = [];

    /// <summary>Other names of criteria, by how a programme names them or by the field that they read, in small letters.</summary>
    public Dictionary<string, List<string>> Criteria { get; set; } = [];

    /// <summary>Names of kinds of evidence, by kind.</summary>
    public Dictionary<string, List<string>> Evidence { get; set; } = [];

    /// <summary>Endings of the last word of a capability's name, each with others that say the same: "EV charging", "EV chargers". Behind <c>&lt;</c> the word goes before the rest: "migrate data".</summary>
    public Dictionary<string, List<string>> Endings { get; set; } = [];

    /// <summary>Endings of what somebody is called after what they do, each with those of the verb: installer, installs.</summary>
    public Dictionary<string, List<string>> Doers { get; set; } = [];

    /// <summary>What no question takes.</summary>
    public List<string> NoAnswer { get; set; } = [];

    /// <summary>"earned".</summary>
    public List<string> Earned { get; set; } = [];

    /// <summary>"certified in".</summary>
    public List<string> Certified { get; set; } = [];
}
