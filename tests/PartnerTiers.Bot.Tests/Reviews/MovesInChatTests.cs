using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Moves;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Reviews;

/// <summary>Moves between reviews as people live them in chat, with the whole program over its store: the transcript is a golden file.</summary>
public sealed class MovesInChatTests
{
    private const string Ada = "ada.admin@example.com";
    private const string Max = "max.manager@example.com";
    private const string Paula = "paula.prove@example.com";
    private const string Peter = "peter.prove@example.com";
    private const string Sam = "sam.seller@example.com";

    private const string Settings = """
        {
          "Crm": { "Provider": "csv", "Folder": "facts" },
          "Access": { "Admins": ["ada.admin@example.com"], "Approvers": ["paula.prove@example.com", "peter.prove@example.com"], "Bindings": [ { "Partner": "P3", "Channel": "19:initech" } ] },
          "Store": { "Provider": "sqlite", "ConnectionString": "Data Source=store.db" },
          "Programme": {
            "Name": "Northwind", "Currency": "EUR", "TimeZone": "Europe/Berlin",
            "Tiers": [ { "Id": "registered", "Name": "Registered" }, { "Id": "select", "Name": "Select" }, { "Id": "elite", "Name": "Elite" } ],
            "Criteria": [ { "Id": "revenue", "Bucket": "Outcomes", "Name": "Revenue", "Measure": "revenue", "Needs": { "select": 100000, "elite": 1000000 } } ],
            "Review": { "UpAt": "any day", "DownAt": "any day", "SecondSignature": ["elite"] }
          }
        }
        """;

    [Fact]
    public async Task Moves_on_any_day_read_as_the_golden_file()
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "facts"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "appsettings.json"), Settings);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "facts", "partners.csv"),
            $"id,name,type,region,manager,tier,tier_since\nP1,Acme,reseller,EMEA,{Max},registered,2025-01-01\nP2,Globex,reseller,EMEA,{Max},select,2025-01-01\nP3,Initech,reseller,EMEA,{Max},elite,2025-01-01\nP4,Umbrella,reseller,APAC,,select,2025-01-01\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "facts", "deals.csv"),
            "id,partner_id,contribution,amount,currency,stage,closed_on\nD1,P1,resold,150000,EUR,won,2026-11-02\nD2,P2,resold,20000,EUR,won,2026-11-02\nD3,P3,resold,500000,EUR,won,2026-11-02\nD4,P4,resold,95000,EUR,won,2026-11-02\n");
        var time = ManualTime.Monday;
        var (loaded, mistakes, warnings) = SettingsLoading.Read(new Invocation(Path.Combine(folder.Path, "appsettings.json"), null, ImmutableDictionary<string, string?>.Empty));
        Assert.True(loaded is not null, string.Join('\n', mistakes));
        Assert.DoesNotContain(warnings, warning => warning.ToString()!.Contains("UpAt", StringComparison.Ordinal));
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddLogging().AddPartnerTiers(loaded).BuildServiceProvider();
        await services.MigrateStoreAsync(default);
        await services.GetRequiredService<FactSync>().EnsureAsync(null, default);
        var chat = new ChatTranscript("Moves between reviews in chat", services.GetRequiredService<IConversationDesk>());

        await DutiesAsync("2026-11-16T09:00");
        await chat.AskAsync(Sam, "what is still undecided");
        await chat.AskAsync(Sam, "was ist noch unentschieden?");
        await chat.AskAsync(Sam, "how is Acme doing");
        await chat.AskAsync(Max, "show the case of Acme");
        await chat.PressAsync(Max, "Approve");
        await chat.AskAsync(Peter, "approve Acme");
        await chat.AskAsync(Max, "decide otherwise about Globex");
        await chat.AskAsync(Max, "promote Globex because they asked");
        await chat.AskAsync(Max, "keep Globex because two deals close in January");
        await chat.PressAsync(Max, "Decide so");
        await chat.AskAsync(Max, "approve Initech");
        await chat.PressAsync(Max, "Decide so");
        await chat.AskAsync(Peter, "genehmige Initech");
        await chat.PressAsync(Peter, "So entscheiden");
        await chat.AskAsync(Paula, "approve Umbrella");
        await chat.PressAsync(Paula, "Decide so");
        await DutiesAsync("2026-11-17T09:00");
        await chat.AskAsync(Sam, "what is still undecided");
        await chat.AskAsync(Sam, "how is Umbrella doing");
        await chat.AskAsync(Sam, "who moved up this quarter");
        await chat.AskAsync(Sam, "what tier was Initech on 17 November and why");
        await chat.AskAsync(Sam, "Welche Stufe war Initech am 20. November und warum?");
        await chat.AskAsync(Sam, "Acme's tiers over time");
        await chat.AskAsync(Ada, "Auditprotokoll von Initech");
        await chat.AskAsync(Ada, "audit Globex");
        await chat.AskAsync(Sam, "wann ist das nächste Review?");
        // A deal that counts by its day was entered after the move.
        time.MoveTo(At("2026-11-18T09:00"));
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "facts", "deals.csv"), "D9,P3,resold,600000,EUR,won,2026-11-12\nD10,P3,resold,50000,EUR,won,2026-11-18\n");
        await services.GetRequiredService<FactSync>().EnsureAsync(null, default);
        await chat.AskAsync(Max, "start an appeal for Initech");
        await chat.FillAsync(Max, ("criterion", "Revenue"), ("evidence", "D9, signed on 12 November, entered late"));
        await chat.PressAsync(Max, "File the appeal");
        await chat.AskAsync(Sam, "how is Initech doing");
        await chat.AskAsync(Paula, "welche Einsprüche sind offen?");
        await chat.AskAsync(Paula, "overturn the appeal of Initech because D9 was signed in time");
        await chat.FillAsync(Paula, ("to", "Elite"));
        await chat.PressAsync(Paula, "Overturn");
        await chat.AskAsync(Max, "start an appeal for Initech");
        await chat.AskAsync(Sam, "what tier was Initech on 17 November and why");
        await chat.AskAsync(Sam, "Initech's tiers over time");
        await DutiesAsync("2026-11-18T10:00");
        await chat.AskAsync(Sam, "what is still undecided");
        await DutiesAsync("2027-01-01T09:00");
        await chat.AskAsync(Sam, "what is still undecided");
        await chat.AskAsync(Sam, "what tier was Acme on 31 December and why");
        await chat.AskAsync(Max, "approve Globex");
        await chat.PressAsync(Max, "Decide so");
        time.MoveTo(At("2027-01-15T09:00"));
        await chat.AskAsync(Paula, "publish the review");
        await chat.PressAsync(Paula, "Publish");
        await DutiesAsync("2027-01-15T09:05");
        await chat.AskAsync(Sam, "quarter-end summary");
        await chat.AskAsync(Sam, "Quartalszusammenfassung");
        Golden.Matches("PartnerTiers.Bot.Tests", "Reviews/moves.txt", chat.Text);

        async Task DutiesAsync(string at)
        {
            time.MoveTo(At(at));
            chat.Note(at);
            await services.GetRequiredService<ReviewDuty>().RunAsync(services.GetRequiredService<ProgrammeClock>().Now, default);
            await services.GetServices<IDuty>().OfType<MoveDuty>().Single().RunAsync(services.GetRequiredService<ProgrammeClock>().Now, default);
        }

        Instant At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InZoneLeniently(services.GetRequiredService<ProgrammeClock>().Zone).ToInstant();
    }
}
