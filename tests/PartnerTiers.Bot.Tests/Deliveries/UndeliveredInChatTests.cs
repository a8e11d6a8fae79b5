using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Digests;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>What could not be delivered waits for the admins: on their own page, in the answer to whether everything arrived, and there it is tried again.</summary>
public sealed class UndeliveredInChatTests
{
    private const string Ada = "ada.admin@example.com";
    private const string Sam = "sam.seller@example.com";

    [Theory]
    [InlineData("en", 1, "1 message", "did not arrive")]
    [InlineData("en", 2, "2 messages", "did not arrive")]
    [InlineData("de", 1, "1 Nachricht", "nicht angekommen")]
    [InlineData("de", 2, "2 Nachrichten", "nicht angekommen")]
    public async Task An_admins_page_counts_it_opens_the_list_and_a_line_tries_it_again(string language, int many, string title, string state)
    {
        using var folder = new ScratchFolder();
        await using var services = await ServicesAsync(folder);
        var (desk, outbox) = (services.GetRequiredService<IConversationDesk>(), services.GetRequiredService<IOutboxStore>());
        Assert.DoesNotContain(Lines(await desk.HomeAsync(From(Ada, language), default)), line => line.Right?.Plain(line.Right is null ? null! : Language(language)) == state);
        await ParkAsync(outbox, many);

        foreach (var page in new[] { await desk.HomeAsync(From(Ada, language), default), await desk.WelcomeAsync(From(Ada, language), default) })
        {
            Assert.Equal((title, state), Lines(page).Select(line => (line.Title.Plain(page.Language).Replace('\u00A0', ' '), line.Right?.Plain(page.Language))).First());
        }

        // Nobody else has to see to it.
        Assert.DoesNotContain(Lines(await desk.HomeAsync(From(Sam, language), default)), line => line.Title.Plain(Language(language)).Replace('\u00A0', ' ') == title);

        var list = await desk.AnswerAsync(From(Ada, language, Lines(await desk.HomeAsync(From(Ada, language), default))[0].Press!.Press), default);
        var parked = Lines(list);
        Assert.Equal(many, parked.Length);
        foreach (var line in parked)
        {
            await desk.AnswerAsync(From(Ada, language, line.Press!.Press), default);
        }

        Assert.DoesNotContain(Lines(await desk.HomeAsync(From(Ada, language), default)), line => line.Right?.Plain(Language(language)) == state);
        Assert.Equal((many, 0), await outbox.CountAsync(default) is var figures ? (figures.Waiting, figures.Parked.Sum(static one => one.Count)) : default);
    }

    private static async Task ParkAsync(IOutboxStore outbox, int many)
    {
        var now = Instant.FromUtc(2026, 11, 16, 8, 0);
        await outbox.WriteAsync(
            [.. Enumerable.Range(1, many).Select(number => new OutboxEntry(new Push($"p{number}", DigestNotice.Push, PushJson.Write(new DigestNotice(new LocalDate(2026, 11, 16))), new Addressee.Person($"nobody{number}@example.com"), now, now)))],
            default);
        foreach (var taken in await outbox.TakeAsync(now, "lease", [], many, default))
        {
            Assert.True(await outbox.EndAsync(taken.Id, "lease", new PushEnd.Parked("nobody-known"), now, default));
        }
    }

    private static async Task<ServiceProvider> ServicesAsync(ScratchFolder folder)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "facts"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "facts", "partners.csv"), "id,name,type,region,manager,tier,tier_since\nP1,Acme,reseller,EMEA,max.manager@example.com,registered,2025-01-01\n");
        var settings = new Dictionary<string, string?>
        {
            ["Crm:Provider"] = "csv",
            ["Crm:Folder"] = Path.Combine(folder.Path, "facts"),
            ["Access:Admins:0"] = Ada,
            ["Store:ConnectionString"] = "Data Source=" + folder.File("store.db"),
        }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, settings));
        Assert.True(loaded is not null, string.Join('\n', mistakes));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(ManualTime.Monday).AddLogging().AddPartnerTiers(loaded).BuildServiceProvider();
        await services.MigrateStoreAsync(default);
        await services.GetRequiredService<FactSync>().EnsureAsync(null, default);
        return services;
    }

    private static IncomingMessage From(string who, string language, string? press = null) =>
        new("terminal", new Sender(who, Email: who), new Place(who, who, IsPrivate: true), string.Empty, press, language);

    private static Conversation.Words.Language Language(string language) => Conversation.Words.Languages.All[language];

    private static ImmutableArray<Item> Lines(Answer answer) => [.. answer.Parts.OfType<ItemList>().SelectMany(static list => list.Items)];
}
