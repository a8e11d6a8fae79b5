using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Bot.Tests.Reviews;

/// <summary>Two processes on one store; in each an approver confirms what they typed, in the same instant: both have looked before either writes. One counts, the other reads who did what.</summary>
public sealed class SameInstantTests
{
    private const string Paula = "paula.prove@example.com";
    private const string Peter = "peter.prove@example.com";

    private const string Settings = """
        {
          "Crm": { "Provider": "csv", "Folder": "facts" },
          "Access": { "Approvers": ["paula.prove@example.com", "peter.prove@example.com"] },
          "Programme": {
            "Name": "Northwind", "Currency": "EUR", "TimeZone": "Europe/Berlin",
            "Tiers": [ { "Id": "registered", "Name": "Registered" }, { "Id": "select", "Name": "Select" }, { "Id": "elite", "Name": "Elite" } ],
            "Criteria": [ { "Id": "revenue", "Bucket": "Outcomes", "Name": "Revenue", "Measure": "revenue", "Needs": { "select": 100000, "elite": 1000000 } } ],
            "Review": { "SecondSignature": ["elite"] }
          }
        }
        """;

    [Fact]
    public async Task On_SQLite_the_second_reads_what_the_first_did()
    {
        using var folder = new ScratchFolder();
        await PlayAsync(folder, ("Store:Provider", "sqlite"), ("Store:ConnectionString", "Data Source=" + folder.File("store.db")));
    }

    [PeerFact(Peer.Postgres)]
    public async Task On_PostgreSQL_the_second_reads_what_the_first_did()
    {
        using var folder = new ScratchFolder();
        await using var database = await PostgresServer.NewDatabaseAsync();
        await PlayAsync(folder, ("Store:Provider", "postgres"), ("Store:ConnectionString", database.ConnectionString));
    }

    private static async Task PlayAsync(ScratchFolder folder, params (string Key, string Value)[] store)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "facts"));
        await File.WriteAllTextAsync(folder.File("appsettings.json"), Settings);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "facts", "partners.csv"), "id,name,type,region,manager,tier,tier_since\nP1,Acme,reseller,EMEA,,registered,2025-01-01\nP2,Globex,reseller,EMEA,,elite,2025-01-01\n");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "facts", "deals.csv"), "id,partner_id,contribution,amount,currency,stage,closed_on\nD1,P1,resold,150000,EUR,won,2026-11-02\nD2,P2,resold,500000,EUR,won,2026-11-02\n");
        using var instant = new Barrier(2);
        var time = ManualTime.Monday;
        await using var one = await StartAsync(folder, time, instant, store);
        await using var other = await StartAsync(folder, time, instant, store);
        await DueAsync("2026-11-16T09:00");
        await DueAsync("2027-01-01T09:00");

        // Each types it in a process of their own, sees it, and both say yes.
        Assert.Equal(
            "Acme is decided already. {0} approved it on 1 Jan, 09:00: Registered → Select.",
            await BothAsync("approve Acme", "approve Acme", "Decide so"));
        Assert.Equal(
            "Globex is decided already. {0} approved it on 1 Jan, 09:00: Elite → Select. Still needed: the second signature, by another approver.",
            await BothAsync("approve Globex", "approve Globex", "Decide so"));
        await SignAsync();
        time.MoveTo(At("2027-01-15T09:00"));
        Assert.Equal(
            "The review of 31 December 2026 was published by {0} on 15 Jan, 09:00. No other waits.",
            await BothAsync("publish the review", "publish the review", "Publish"));
        await DueAsync("2027-01-15T09:05");
        Assert.Equal(
            "{0} granted Acme an exception for Elite until 30 June 2027, on 15 Jan, 09:05. Nothing of yours was written; ask again if it should be another.",
            await BothAsync("grant Acme Elite until 30 June 2027 because of the merger", "grant Acme Elite until 30 June 2027 because they merge", "Grant"));
        Assert.Equal(
            "{0} ended the exception of Acme on 15 January 2027. Nothing of yours was written.",
            await BothAsync("end the exception of Acme", "end the exception of Acme", "End it"));

        // What the slower one reads. Either may be the faster; the name is put back to compare the words.
        async Task<string> BothAsync(string paulas, string peters, string yes)
        {
            var (hers, his) = (await YesAsync(one, Paula, paulas, yes), await YesAsync(other, Peter, peters, yes));
            Gated.Arm();
            var answers = await Task.WhenAll(Task.Run(() => PressAsync(one, Paula, hers)), Task.Run(() => PressAsync(other, Peter, his)));
            Gated.Disarm();
            // Pressed again each reads how theirs ended, and nothing new.
            string[] ends = [await PressAsync(one, Paula, hers), await PressAsync(other, Peter, his)];
            var second = Array.FindIndex(ends, static end => end.StartsWith("That was out of date", StringComparison.Ordinal));
            Assert.True(second >= 0 && ends[1 - second].StartsWith("That was done already", StringComparison.Ordinal), string.Join('\n', answers.Concat(ends)));
            return answers[second].Replace(second == 0 ? "Peter Prove" : "Paula Prove", "{0}", StringComparison.Ordinal);
        }

        async Task SignAsync()
        {
            await one.GetRequiredService<LedgerReader>().ReadToTheEndAsync(default);
            var decidedBy = one.GetRequiredService<Board>().Decided.Reviews.Open!.Cases["P2"].Decision!.By.Email;
            var (process, signer) = decidedBy == Paula ? (other, Peter) : (one, Paula);
            Assert.StartsWith("Signed", await PressAsync(process, signer, await YesAsync(process, signer, "sign Globex", "Decide so")), StringComparison.Ordinal);
        }

        async Task DueAsync(string at)
        {
            time.MoveTo(At(at));
            await one.GetRequiredService<ReviewDuty>().RunAsync(one.GetRequiredService<ProgrammeClock>().Now, default);
        }

        Instant At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InZoneLeniently(one.GetRequiredService<ProgrammeClock>().Zone).ToInstant();
    }

    private static async Task<ServiceProvider> StartAsync(ScratchFolder folder, ManualTime time, Barrier instant, (string Key, string Value)[] store)
    {
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(folder.File("appsettings.json"), null, store.ToImmutableDictionary(static pair => pair.Key, static string? (pair) => pair.Value)));
        Assert.True(loaded is not null, string.Join('\n', mistakes));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddLogging().AddPartnerTiers(loaded)
            .AddSingleton(services => new ConfirmationDesk(
                services.GetRequiredService<IConfirmationStore>(), new Gated(services.GetRequiredService<ITransactions>(), instant), services.GetServices<IAct>(), services.GetRequiredService<ProgrammeClock>()))
            .BuildServiceProvider();
        await services.MigrateStoreAsync(default);
        await services.GetRequiredService<FactSync>().EnsureAsync(null, default);
        return services;
    }

    private static async Task<string> YesAsync(ServiceProvider process, string who, string said, string title)
    {
        var preview = await process.GetRequiredService<IConversationDesk>().AnswerAsync(Message(who, said, null), default);
        var button = preview.Parts.OfType<Actions>().SelectMany(static actions => actions.Buttons).FirstOrDefault(one => one.Title.Plain(preview.Language) == title);
        Assert.True(button is not null, preview.Summary.Plain(preview.Language));
        return button.Press;
    }

    private static async Task<string> PressAsync(ServiceProvider process, string who, string press)
    {
        var answer = await process.GetRequiredService<IConversationDesk>().AnswerAsync(Message(who, string.Empty, press), default);
        return answer.Summary.Plain(answer.Language);
    }

    private static IncomingMessage Message(string who, string said, string? press) => new("terminal", new Sender(who, Email: who), new Place(who, who, IsPrivate: true), said, press);

    /// <summary>Begins the work of two at the same moment, when both have read all that they decide by.</summary>
    private sealed class Gated(ITransactions transactions, Barrier instant) : ITransactions
    {
        private static readonly AsyncLocal<bool> Armed = new();
        private readonly AsyncLocal<bool> passed = new();

        public static void Arm() => Armed.Value = true;

        public static void Disarm() => Armed.Value = false;

        public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        {
            if (Armed.Value && !passed.Value)
            {
                passed.Value = true;
                Assert.True(instant.SignalAndWait(TimeSpan.FromSeconds(60), cancellationToken), "the other never came");
            }

            return transactions.RunAsync(work, cancellationToken);
        }
    }
}
