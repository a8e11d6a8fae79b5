using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Tests.Desk;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class Channels_are_bound_in_chat
{
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("bind this channel to Acme", "confirm")]
    [InlineData("please bind this channel to Acme.", "yes")]
    [InlineData("Binde diesen Kanal an Acme", "bestätigen")]
    public async Task An_admin_sees_what_will_be_written_and_confirms(string sentence, string yes)
    {
        var preview = await AskAsync(InRoom(sentence));
        Assert.Equal("bind", preview.Kind);
        Assert.Contains("Acme", Text(preview), StringComparison.Ordinal);
        Assert.Empty(await desk.Bindings.InForceAsync(default));

        Assert.Equal("confirm", (await AskAsync(InRoom(yes))).Kind);
        Assert.Equal(new Binding("P002", Channel: "room"), Assert.Single(await desk.Bindings.InForceAsync(default)).Binding);
        var record = Assert.Single(desk.Audit.Records).Entry;
        Assert.Equal((AuditActions.BindingMade, "P002", "ada.admin@example.com", "room"), (record.Action, record.Partner, record.Actor.Email, record.Actor.Room));
        Assert.Null(record.Before);
        Assert.Contains("P002", record.After, StringComparison.Ordinal);

        // From the next message on the room is the partner's.
        Assert.Equal("refusal", (await AskAsync(InRoom("how is Globex doing"))).Kind);
    }

    [Fact]
    public async Task Where_outsiders_read_along_only_the_askers_own_words_are_repeated()
    {
        var preview = await AskAsync(Outside("bind this channel to deal hub"));
        Assert.Equal("bind", preview.Kind);
        Assert.DoesNotContain("P0", Text(preview), StringComparison.Ordinal);
        Assert.Contains("deal hub", Text(preview), StringComparison.Ordinal);
        var (unknown, several) = (await AskAsync(Outside("bind this channel to Fooware")), await AskAsync(Outside("bind this channel to Summit Partners")));
        Assert.Equal(Text(unknown).Replace("Fooware", "…", StringComparison.Ordinal), Text(several).Replace("Summit Partners", "…", StringComparison.Ordinal));
        Assert.Empty(Buttons(unknown).Concat(Buttons(several)));
        Assert.DoesNotContain("Acme", Text(await PressAsync(Outside(string.Empty), preview, 0)), StringComparison.Ordinal);
        Assert.Single(await desk.Bindings.InForceAsync(default));
    }

    [Theory]
    [InlineData("bind this channel to Summit Partners", "clarify", 2)]
    [InlineData("bind this channel to Fooware", "clarify", 0)]
    [InlineData("bind this channel to Globx", "bind", 2)]
    public async Task A_partner_who_is_not_clear_is_asked_for(string sentence, string kind, int buttons)
    {
        var answer = await AskAsync(InRoom(sentence));
        Assert.Equal(kind, answer.Kind);
        Assert.Equal(buttons, Buttons(answer).Count());
    }

    [Theory]
    [InlineData("bind this channel to Acme")] // a private chat
    [InlineData("bind tenant home to Acme")] // no id of a tenant
    [InlineData("bind domain example.com to Acme")] // our own
    [InlineData("bind domain gmail.com to Acme")] // everybody's
    [InlineData("bind domain acme to Acme")]
    [InlineData("bind channel shared-acme to Acme")] // configured already
    [InlineData("bind channel shared-acme to Globex")]
    [InlineData("unbind channel shared-acme")] // configured
    [InlineData("unbind domain acme.example")] // not bound
    public async Task What_cannot_be_bound_is_said_and_nothing_is_proposed(string sentence)
    {
        var answer = await AskAsync(DeskFixture.Admin(sentence));
        Assert.Contains(answer.Kind, new[] { "bind", "unbind" });
        Assert.Empty(Buttons(answer));
    }

    [Theory]
    [InlineData("bind domain acme.example to Acme", "acme.example")]
    [InlineData("bind tenant 0e4f7c7a-7a4b-4f6e-9d2a-0d5f7a3c1b11 to Acme", "0e4f7c7a-7a4b-4f6e-9d2a-0d5f7a3c1b11")]
    [InlineData("bind team T0ACME99 to Acme", "T0ACME99")]
    [InlineData("bind channel 19:abc@thread.tacv2 to Acme", "19:abc@thread.tacv2")]
    [InlineData("Domain acme.example an Acme binden", "acme.example")]
    public async Task Domains_tenants_and_teams_are_bound_from_anywhere(string sentence, string id)
    {
        await PressAsync(DeskFixture.Admin(string.Empty), await AskAsync(DeskFixture.Admin(sentence)), 0);
        Assert.Equal(id, Assert.Single(await desk.Bindings.InForceAsync(default)).Binding.Target.Id);
    }

    [Fact]
    public async Task A_binding_is_listed_and_ended()
    {
        await PressAsync(InRoom(string.Empty), await AskAsync(InRoom("bind this channel to Acme")), 0);
        var list = Assert.Single((await AskAsync(DeskFixture.Admin("bindings"))).Parts.OfType<ItemList>());
        Assert.Equal(3, list.Total);
        Assert.Equal([true, true, false], list.Items.Select(item => item.Press is null));
        var preview = await desk.Desk.AnswerAsync(DeskFixture.Admin(string.Empty, list.Items[2].Press!.Press), default);
        Assert.Single(await desk.Bindings.InForceAsync(default));
        await PressAsync(DeskFixture.Admin(string.Empty), preview, 0);
        Assert.Empty(await desk.Bindings.InForceAsync(default));
        Assert.Equal(AuditActions.BindingEnded, desk.Audit.Records[^1].Entry.Action);
        Assert.Equal("scorecard", (await AskAsync(InRoom("how is Globex doing"))).Kind);
    }

    [Fact]
    public async Task Nobody_but_admins_binds_or_looks()
    {
        foreach (var sentence in new[] { "bind domain acme.example to Acme", "bind domain acme.example to Fooware", "unbind channel x", "bindings", "audit", "audit Acme" })
        {
            var answer = await AskAsync(DeskFixture.Home(sentence));
            Assert.Equal("Only admins can do that.", Text(answer));
        }

        foreach (var sentence in new[] { "bind this channel to Acme", "bindings", "audit", "sync now", "confirm" })
        {
            Assert.Equal("refusal", (await AskAsync(DeskFixture.Stranger(sentence))).Kind);
            foreach (var message in new[] { DeskFixture.Partner(sentence), DeskFixture.Shared(sentence) })
            {
                // As any sentence that asks for what the bot does not do.
                Assert.Contains((await AskAsync(message)).Kind, new[] { "refusal", "help" });
            }
        }
    }

    [Fact]
    public async Task The_audit_is_for_a_room_without_others()
    {
        foreach (var sentence in new[] { "audit", "audit Acme", "bindings", "sync now" })
        {
            Assert.Contains("direct message", Text(await AskAsync(Outside(sentence))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_confirmation_is_for_one_person_once_and_for_fifteen_minutes()
    {
        var preview = await AskAsync(InRoom("bind this channel to Acme"));
        var yes = Buttons(preview).First().Press;
        var other = InRoom(string.Empty, yes) with { From = new Sender("sam", Email: "sam.okafor@example.com", Tenant: "home") };
        Assert.Equal("That question was for somebody else.", Text(await AskAsync(other)));
        Assert.Equal("refusal", (await AskAsync(DeskFixture.Stranger(string.Empty) with { Press = yes })).Kind);

        desk.Time.Advance(Duration.FromMinutes(15) + Duration.FromSeconds(1));
        Assert.Contains("15 minutes are over", Text(await AskAsync(InRoom(string.Empty, yes))), StringComparison.Ordinal);
        Assert.Empty(await desk.Bindings.InForceAsync(default));

        var again = Buttons(await AskAsync(InRoom("bind this channel to Acme"))).First().Press;
        desk.Time.Advance(Duration.FromMinutes(15));
        Assert.StartsWith("Done", Text(await AskAsync(InRoom(string.Empty, again))), StringComparison.Ordinal);
        Assert.Contains("done already", Text(await AskAsync(InRoom(string.Empty, again))), StringComparison.Ordinal);
        Assert.Single(desk.Audit.Records);
    }

    [Fact]
    public async Task The_audit_is_shown_by_partner_and_by_days_a_page_at_a_time()
    {
        for (var number = 0; number < 12; number++)
        {
            await desk.Audit.AppendAsync(new AuditEntry("binding.made", new Actor("teams", "ada", "ada.admin@example.com", "home", "room"), Instant.FromUtc(2026, 11, number + 1, 12, 0), number % 2 == 0 ? "P002" : null, "Channel room", null, "{}"), default);
        }

        var all = await AskAsync(DeskFixture.Admin("audit"));
        var list = Assert.Single(all.Parts.OfType<ItemList>());
        Assert.Equal((10, 12), (list.Items.Length, list.Total));
        Assert.Equal(2, Assert.Single((await desk.Desk.AnswerAsync(DeskFixture.Admin(string.Empty, list.More!.Press), default)).Parts.OfType<ItemList>()).Items.Length);
        Assert.Equal(6, Assert.Single((await AskAsync(DeskFixture.Admin("audit Acme"))).Parts.OfType<ItemList>()).Total);
        Assert.Equal(4, Assert.Single((await AskAsync(DeskFixture.Admin("audit last week"))).Parts.OfType<ItemList>()).Total);
        Assert.Equal(4, Assert.Single((await AskAsync(DeskFixture.Admin("Audit letzte Woche"))).Parts.OfType<ItemList>()).Total);
        Assert.Equal(2, Assert.Single((await AskAsync(DeskFixture.Admin("audit Acme last week"))).Parts.OfType<ItemList>()).Total);
    }

    [Fact]
    public async Task Before_it_is_sent_an_answer_is_looked_at_again()
    {
        var message = DeskFixture.Home("how is Globex doing") with { Where = new Place("team", "team", false) };
        var answer = await AskAsync(message);
        Assert.Equal("scorecard", answer.Kind);
        Assert.Same(answer, await desk.Desk.AdmitAgainAsync(answer, message, default));
        var guestCame = await desk.Desk.AdmitAgainAsync(answer, message with { Where = message.Where with { HasOutsiders = true } }, default);
        Assert.Equal("refusal", guestCame.Kind);

        var own = await AskAsync(message with { Text = "how is Acme doing" });
        await desk.Bindings.TryMakeAsync(new Binding("P002", Channel: "team"), "ada", Instant.FromUtc(2026, 11, 16, 9, 0), default);
        Assert.Equal("scorecard", (await desk.Desk.AdmitAgainAsync(own, message, default)).Kind);
        Assert.NotEqual(Text(own), Text(await desk.Desk.AdmitAgainAsync(answer, message, default)));
        Assert.Equal("refusal", (await desk.Desk.AdmitAgainAsync(answer, message, default)).Kind);
    }

    [Fact]
    public async Task Without_the_store_nothing_is_shown()
    {
        desk.Bindings.IsBroken = true;
        Assert.Equal("incident", (await AskAsync(DeskFixture.Home("how is Acme doing"))).Kind);
    }

    private static IncomingMessage InRoom(string text, string? press = null) => DeskFixture.Admin(text, press, "room", isPrivate: false);

    private static IncomingMessage Outside(string text) => DeskFixture.Admin(text, null, "outside", isPrivate: false, outsiders: true);

    private Task<Answer> AskAsync(IncomingMessage message) => desk.Desk.AnswerAsync(message, default);

    private Task<Answer> PressAsync(IncomingMessage message, Answer answer, int button) => AskAsync(message with { Press = Buttons(answer).ElementAt(button).Press });

    private static IEnumerable<Button> Buttons(Answer answer) => answer.Parts.OfType<Actions>().SelectMany(actions => actions.Buttons);

    private static string Text(Answer answer) => answer.Summary.Plain(answer.Language);
}
