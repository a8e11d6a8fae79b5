using System.Globalization;
using System.Text.RegularExpressions;
using PartnerTiers.Bot.Tests.Cards;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Trust;

/// <summary>Hundreds of questions of every kind, in both languages and as buttons, against the names, people, deals and figures of everybody else.</summary>
public sealed partial class LeakTests(LeakTests.Fixture fixture) : IClassFixture<LeakTests.Fixture>
{
    private const int Sentences = 320;

    public static TheoryData<string> Askers => [.. LeakBot.Askers.Keys];

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task No_sentence_brings_out_anything_of_others(string asker)
    {
        var leaks = new List<string>();
        var asked = 0;
        foreach (var sentence in Corpus())
        {
            Look(await fixture.Bot.AskAsync(asker, sentence, thread: asked++), sentence, leaks);
        }

        Assert.InRange(asked, Sentences / 2, int.MaxValue);
        Assert.True(leaks.Count == 0, $"{leaks.Count} of {asked}:\n" + string.Join('\n', leaks.Take(10)));
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task No_button_brings_out_anything_of_others(string asker)
    {
        var leaks = new List<string>();
        var world = new Landscape(48, hasLongNames: false);
        var other = fixture.Bot.Others[0].Partner.Id;
        foreach (var question in EveryAnswer.AboutAll(world.Home).Concat(EveryAnswer.About(world.Home, other)).Where((_, number) => number % 3 == 0))
        {
            Look(await fixture.Bot.AskAsync(asker, string.Empty, QuestionCodec.Write(question)), string.Empty, leaks);
        }

        Assert.True(leaks.Count == 0, $"{leaks.Count}:\n" + string.Join('\n', leaks.Take(10)));
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task What_may_not_be_seen_and_what_is_not_there_are_told_in_the_same_words(string asker)
    {
        var other = fixture.Bot.Others.First(partner => partner.Partner.Name.StartsWith("Globex", StringComparison.Ordinal)).Partner;
        var number = 1000;
        foreach (var form in new[] { "how is {0} doing", "what does {0} need for Elite", "why is {0} only Registered", "compare {0} and Acme", "who manages {0}", "data problems for {0}", "audit {0}", "bind this channel to {0}", "Was fehlt {0} für Elite?", "Wie steht {0} da?", "Audit {0}", "what if {0} closes another 200k", "{0}" })
        {
            var known = Words(await fixture.Bot.AskAsync(asker, string.Format(CultureInfo.InvariantCulture, form, "Globex"), thread: number++), "Globex");
            var unknown = Words(await fixture.Bot.AskAsync(asker, string.Format(CultureInfo.InvariantCulture, form, "Qorblax"), thread: number++), "Qorblax");
            // An admin's own act is the one thing that is tried; whom it names stays the asker's word.
            if (!(asker.StartsWith("an admin", StringComparison.Ordinal) && form.StartsWith("bind", StringComparison.Ordinal)))
            {
                Assert.Equal((form, unknown), (form, known));
            }
        }

        Assert.Equal(
            Words(await fixture.Bot.AskAsync(asker, string.Empty, $"scorecard:{{\"partner\":\"{other.Id}\"}}"), other.Id),
            Words(await fixture.Bot.AskAsync(asker, string.Empty, "scorecard:{\"partner\":\"P99999\"}"), "P99999"));
    }

    private void Look(Answer answer, string sentence, List<string> leaks)
    {
        var text = LeakBot.Everything(answer);
        leaks.AddRange(fixture.Secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase) && !sentence.Contains(secret, StringComparison.OrdinalIgnoreCase)).Take(1).Select(secret => $"'{secret}' to '{sentence}': {text[..Math.Min(300, text.Length)]}"));
    }

    private static string Words(Answer answer, string said) => LeakBot.Everything(answer).Replace(said, "…", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Corpus()
    {
        var folder = Repository.PathOf("tests", "PartnerTiers.Conversation.Tests", "Understanding", "Corpora");
        var all = Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => Meaning().Replace(line[2..], string.Empty).Trim()).Distinct().ToList();
        return all.Where((_, number) => number % Math.Max(1, all.Count / Sentences) == 0);
    }

    [GeneratedRegex(" → .*$")]
    private static partial Regex Meaning();

    public sealed class Fixture : IAsyncLifetime
    {
        internal LeakBot Bot { get; private set; } = null!;

        /// <summary>Names, people, deals and amounts of others that the asking partner has not itself; short ones would be found by chance.</summary>
        internal IReadOnlyList<string> Secrets { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Bot = await LeakBot.StartAsync();
            var own = SecretsOf(Bot.Own).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Secrets = [.. Bot.Others.SelectMany(SecretsOf).Distinct(StringComparer.OrdinalIgnoreCase).Where(secret => secret.Length > 5 && !own.Contains(secret))];
            Assert.InRange(Secrets.Count, 300, int.MaxValue);
        }

        public async Task DisposeAsync() => await Bot.DisposeAsync();

        private static IEnumerable<string> SecretsOf(Programme.Facts.PartnerFacts partner) =>
        [
            partner.Partner.Name,
            $"\"{partner.Partner.Id}\"",
            .. partner.Deals.Select(deal => deal.Name).OfType<string>(),
            .. partner.Deals.Select(deal => deal.Amount).OfType<decimal>().Where(amount => amount > 10_000 && amount % 100 != 0).Select(amount => amount.ToString(CultureInfo.InvariantCulture)),
            .. partner.Certifications.Select(item => item.Person),
        ];
    }
}
