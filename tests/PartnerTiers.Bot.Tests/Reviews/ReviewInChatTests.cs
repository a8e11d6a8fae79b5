using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Reviews;

/// <summary>One review as people live it in chat, with the whole program over its store: the transcript is a golden file.</summary>
public sealed class ReviewInChatTests
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
            "Review": { "SecondSignature": ["elite"] }
          }
        }
        """;

    [Fact]
    public async Task A_review_in_chat_reads_as_the_golden_file()
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
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(Path.Combine(folder.Path, "appsettings.json"), null, ImmutableDictionary<string, string?>.Empty));
        Assert.True(loaded is not null, string.Join('\n', mistakes));
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddLogging().AddPartnerTiers(loaded).BuildServiceProvider();
        await services.MigrateStoreAsync(default);
        await services.GetRequiredService<FactSync>().EnsureAsync(null, default);
        var chat = new ChatTranscript("A review in chat", services.GetRequiredService<IConversationDesk>());

        await DutyAsync("2026-11-16T09:00");
        await chat.AskAsync(Sam, "what is still undecided");
        await DutyAsync("2027-01-01T09:00");
        await chat.AskAsync(Sam, "what is still undecided");
        await chat.AskAsync(Sam, "approve Acme");
        await chat.AskAsync(Max, "show the case of Globex");
        await chat.AskAsync(Max, "approve Acme");
        await chat.PressAsync(Max, "Decide so");
        await chat.AskAsync(Peter, "approve Acme");
        await chat.AskAsync(Max, "decide otherwise about Globex");
        await chat.AskAsync(Max, "decide grace for Globex because two deals close in January");
        await chat.PressAsync(Max, "Decide so");
        await chat.AskAsync(Paula, "show the case of Initech");
        await chat.PressAsync(Paula, "Approve");
        await chat.AskAsync(Paula, "approve Initech");
        await chat.AskAsync(Peter, "was ist noch unentschieden?");
        await chat.AskAsync(Peter, "approve Initech");
        await chat.PressAsync(Peter, "Decide so");
        await chat.AskAsync(Paula, "publish the review");
        time.MoveTo(At("2027-01-15T09:00"));
        await chat.AskAsync(Paula, "publish the review");
        await chat.AskAsync(Paula, "approve Umbrella");
        await chat.PressAsync(Paula, "Decide so");
        await chat.AskAsync(Max, "publish the review");
        await chat.AskAsync(Paula, "publish the review");
        await chat.PressAsync(Paula, "Publish");
        await DutyAsync("2027-01-15T09:05");
        await chat.AskAsync(Sam, "who moved up last quarter");
        await chat.AskAsync(Sam, "quarter-end summary");
        await chat.AskAsync(Sam, "what tier was Initech on 31 December and why");
        await chat.AskAsync(Sam, "Globex's tiers over time");
        await chat.AskAsync(Sam, "which partners are in grace");
        await chat.AskAsync(Sam, "grant Acme Elite until 30 June because they asked");
        await chat.AskAsync(Ada, "audit Initech");
        await chat.AskAsync(Ada, "audit");
        Golden.Matches("PartnerTiers.Bot.Tests", "Reviews/chat.txt", chat.Text);

        Task<Instant?> DutyAsync(string at)
        {
            time.MoveTo(At(at));
            chat.Note(at);
            return services.GetRequiredService<ReviewDuty>().RunAsync(services.GetRequiredService<ProgrammeClock>().Now, default);
        }

        Instant At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InZoneLeniently(services.GetRequiredService<ProgrammeClock>().Zone).ToInstant();
    }
}
