using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Ledger;
using Xunit;

namespace PartnerTiers.Bot.Tests.Trust;

/// <summary>Everything that can be asked and done about grace, appeals, exceptions, nudges, reviews, letters, digests and promises, in both languages, by people who may not: nobody learns anything, and nothing is written.</summary>
public sealed class GovernanceLeakTests(GovernanceLeakTests.Fixture fixture) : IClassFixture<GovernanceLeakTests.Fixture>
{
    /// <summary>Forms that name a partner.</summary>
    private static readonly string[] About =
    [
        "is {0} in grace", "plan for {0}", "what is the plan for {0}", "make a plan for {0}", "add to the plan for {0}: call them, Pat Young of the partner, by 20 January", "item 1 of the plan for {0} is done",
        "appeal of {0}", "start an appeal for {0}", "what came of the appeal of {0}", "uphold the appeal of {0} because nothing is new", "overturn the appeal of {0} because it was late",
        "exceptions of {0}", "does {0} have an exception", "grant {0} Elite until 31 March because of the merger", "end the exception of {0}",
        "snooze {0}", "snooze {0} for two weeks", "{0} is not mine", "why do I see nudges about {0}", "did the nudges about {0} help",
        "approve {0}", "sign {0}", "keep {0} because two deals close", "decide grace for {0} because two deals close", "decide otherwise about {0}", "show the case of {0}", "the case of {0}",
        "what tier was {0} on 30 September and why", "{0}'s tiers over time", "who decided about {0}", "what does the review propose for {0}", "cliff calendar for {0}", "what ages out for {0}",
        "did we keep our promises to {0}", "which benefits do we owe {0}", "registrations of {0} waiting for an answer", "audit {0}",
        "Ist {0} in der Schonfrist?", "Plan für {0}", "Nimm in den Plan für {0} auf: anrufen, Pat Young vom Partner, bis 20. Januar", "Einspruch von {0}", "Lege Einspruch für {0} ein",
        "Weise den Einspruch von {0} zurück, weil nichts neu ist", "Gib dem Einspruch von {0} statt, weil es spät kam", "Ausnahmen von {0}", "Gewähre {0} Elite bis 31. März, weil sie fusionieren", "Beende die Ausnahme von {0}",
        "{0} stumm schalten", "{0} ist nicht meiner", "Stimme {0} zu", "{0} behalten, weil zwei Deals abschließen", "Schonfrist für {0}, weil zwei Deals abschließen", "Entscheide über {0}",
        "Welche Stufe hatte {0} am 30. September und warum?", "Haben wir unsere Zusagen an {0} gehalten?", "Was läuft bei {0} ab?", "Audit {0}",
    ];

    /// <summary>Sentences about everything.</summary>
    private static readonly string[] OfAll =
    [
        "who is in grace", "which partners are in grace", "appeals", "open appeals", "exceptions", "all exceptions in force", "what is still undecided", "what would the review propose", "preview review", "quarter-end summary",
        "who moved up last quarter", "who moved down last quarter", "publish the review", "did the nudges help", "why do I see nudges", "benefits we owe", "which promises did we break", "registrations waiting for an answer",
        "what ages out this quarter", "subscriptions", "subscribe this channel to EMEA upgrades", "subscribe this channel to reviews", "subscribe this channel to nudges", "subscribe this channel to a Monday digest", "subscribe this channel to the quarter-end summary",
        "did everything arrive", "deliveries", "what waits for me", "start an appeal", "our plan", "our exception", "send the letters", "confirm", "cancel",
        "Wer ist in der Schonfrist?", "Offene Einsprüche", "Alle Ausnahmen", "Was ist noch unentschieden?", "Quartalszusammenfassung", "Wer ist letztes Quartal aufgestiegen?", "Veröffentliche das Review", "Haben die Hinweise geholfen?",
        "Welche Zusagen haben wir nicht gehalten?", "Registrierungen ohne Antwort", "Abonnements", "Abonniere den Montagsüberblick", "Abonniere EMEA Aufstiege", "Ist alles angekommen?", "Einspruch einlegen", "bestätigen",
    ];

    // Beside a guest a home person's rights are theirs alone; what they ask for is not told there.
    private static readonly (string Channel, Sender From, Place Where) Approver = ("teams", new Sender("a2", Email: "paula.prove@example.com", Tenant: "home"), new Place("open3", "t9", IsPrivate: false, HasOutsiders: true));
    private static readonly (string Channel, Sender From, Place Where) Seller = ("teams", new Sender("s3", Email: "sue@example.com", Tenant: "home"), new Place("dm7", "t10", IsPrivate: true));

    public static TheoryData<string> Askers => [.. LeakBot.Askers.Keys, "an approver beside a guest"];

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task Nothing_that_was_decided_or_written_about_others_comes_out(string asker)
    {
        var (leaks, number) = (new List<string>(), 2_000);
        foreach (var sentence in About.Select(static form => Fill(form, "Globex")).Concat(OfAll))
        {
            var text = LeakBot.Everything(await AskAsync(asker, sentence, number++));
            leaks.AddRange(fixture.Secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase) && !sentence.Contains(secret, StringComparison.OrdinalIgnoreCase)).Take(1).Select(secret => $"'{secret}' to '{sentence}': {text[..Math.Min(300, text.Length)]}"));
        }

        Assert.True(leaks.Count == 0, $"{leaks.Count}:\n" + string.Join('\n', leaks.Take(10)));
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task Of_one_that_exists_and_one_that_does_not_the_same_is_said(string asker)
    {
        var number = 5_000;
        foreach (var form in About)
        {
            var known = LeakBot.Everything(await AskAsync(asker, Fill(form, "Globex"), number++)).Replace("Globex", "…", StringComparison.OrdinalIgnoreCase);
            var unknown = LeakBot.Everything(await AskAsync(asker, Fill(form, "Qorblax"), number++)).Replace("Qorblax", "…", StringComparison.OrdinalIgnoreCase);
            Assert.True(unknown == known, $"{form}:\n{unknown}\n{known}");
        }
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task Nothing_is_proposed_to_be_written_about_others(string asker)
    {
        var number = 8_000;
        foreach (var sentence in About.Select(static form => Fill(form, "Globex")))
        {
            var answer = await AskAsync(asker, sentence, number++);
            Assert.True(ActDesk.AskedBy(answer) is null && answer.Form is null, $"{sentence}: {answer.Summary.Plain(answer.Language)}");
        }
    }

    [Fact]
    public async Task A_seller_may_ask_all_of_it_and_decide_none()
    {
        var ledger = fixture.Bot.Services.GetRequiredService<ILedger>();
        var (before, number) = (await ledger.LastAsync(default), 11_000);
        foreach (var sentence in About.Select(static form => Fill(form, "Globex")).Append("publish the review").Append("Veröffentliche das Review"))
        {
            var answer = await fixture.Bot.AskAsync(Seller, sentence, thread: number++);
            Assert.True(ActDesk.AskedBy(answer) is null && answer.Form is null, $"{sentence}: {answer.Summary.Plain(answer.Language)}");
        }

        Assert.Equal(before, await ledger.LastAsync(default));
        Assert.Contains("marmot desk", LeakBot.Everything(await fixture.Bot.AskAsync(Seller, "plan for Globex", thread: number)), StringComparison.Ordinal);
    }

    private Task<Answer> AskAsync(string asker, string sentence, int thread) => fixture.Bot.AskAsync(LeakBot.Askers.TryGetValue(asker, out var found) ? found : Approver, sentence, thread: thread);

    private static string Fill(string form, string name) => string.Format(CultureInfo.InvariantCulture, form, name);

    public sealed class Fixture : IAsyncLifetime
    {
        internal LeakBot Bot { get; private set; } = null!;

        /// <summary>Names of others, and what was written about one of them.</summary>
        internal IReadOnlyList<string> Secrets { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Bot = await GovernedBot.StartAsync();
            Secrets = [.. Bot.Others.Select(static partner => partner.Partner.Name).Where(static name => name.Length > 5 && !name.StartsWith("Select", StringComparison.Ordinal)), .. GovernedBot.Written];
        }

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
