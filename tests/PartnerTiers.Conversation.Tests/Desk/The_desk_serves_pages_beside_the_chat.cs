using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Words;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Desk;

public sealed class The_desk_serves_pages_beside_the_chat
{
    private readonly DeskFixture fixture = new();

    [Theory]
    [InlineData("acme")]
    [InlineData("ACM")]
    [InlineData("acmee")]
    public async Task A_search_finds_the_partner_by_the_beginning_of_a_word_or_nearly(string typed)
    {
        var found = await fixture.Desk.SearchAsync(DeskFixture.Home(typed), 5, CancellationToken.None);
        Assert.Contains(found, static line => QuestionCodec.Read(line.Press!.Press) is ScorecardQuestion { Partner: "P002" });
    }

    [Fact]
    public async Task A_partners_search_finds_itself_alone()
    {
        Assert.Equal(["P002"], (await fixture.Desk.SearchAsync(DeskFixture.Partner(string.Empty), 10, CancellationToken.None)).Select(static line => ((ScorecardQuestion)QuestionCodec.Read(line.Press!.Press)!).Partner));
        Assert.Empty(await fixture.Desk.SearchAsync(DeskFixture.Stranger("acme"), 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_message_that_names_a_partner_leads_to_its_scorecard()
    {
        var answer = await fixture.Desk.MentionedAsync(DeskFixture.Home("Hi all! We met the people of Acme yesterday. Who knows them?"), CancellationToken.None);
        Assert.Equal("scorecard", answer.Kind);
    }

    [Fact]
    public async Task A_message_without_a_partner_says_so_and_to_a_partner_no_more_than_any_no()
    {
        Assert.Equal("clarify", (await fixture.Desk.MentionedAsync(DeskFixture.Home("Who wants lunch?"), CancellationToken.None)).Kind);
        var about = await fixture.Desk.MentionedAsync(DeskFixture.Partner("Globex won the deal"), CancellationToken.None);
        var nothing = await fixture.Desk.MentionedAsync(DeskFixture.Partner("Who wants lunch?"), CancellationToken.None);
        Assert.Equal(nothing.Summary.Plain(Languages.Default), about.Summary.Plain(Languages.Default));
    }

    [Fact]
    public async Task The_own_page_of_a_partner_speaks_of_it_and_of_a_stranger_of_nothing()
    {
        var own = await fixture.Desk.HomeAsync(DeskFixture.Partner(string.Empty), CancellationToken.None);
        Assert.Single(own.Parts.OfType<Subject>());
        Assert.Single((await fixture.Desk.HomeAsync(DeskFixture.Stranger(string.Empty), CancellationToken.None)).Parts);
        Assert.Contains((await fixture.Desk.HomeAsync(DeskFixture.Home(string.Empty), CancellationToken.None)).Parts, static part => part is Freshness);
    }
}
