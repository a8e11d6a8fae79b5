using PartnerTiers.Conversation.Tests.Desk;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class Decisions_are_said_in_both_languages
{
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("approve Acme", "review-approve")]
    [InlineData("sign Acme", "review-approve")]
    [InlineData("keep Acme because two renewals are signed", "review-otherwise")]
    [InlineData("keep Acme, because two renewals are signed", "review-otherwise")]
    [InlineData("decide grace for Acme because two renewals are signed", "review-otherwise")]
    [InlineData("give Acme grace, because two renewals are signed", "review-otherwise")]
    [InlineData("demote Acme because nobody answers any more", "review-otherwise")]
    [InlineData("decide otherwise about Acme", "review-otherwise")]
    [InlineData("publish the review", "review-publish")]
    [InlineData("stimme Acme zu", "review-approve")]
    [InlineData("unterschreibe für Acme", "review-approve")]
    [InlineData("Acme behalten, weil zwei Verlängerungen unterschrieben sind", "review-otherwise")]
    [InlineData("Schonfrist für Acme, weil zwei Verlängerungen unterschrieben sind", "review-otherwise")]
    [InlineData("Schonfrist für Acme entscheiden, weil zwei Verlängerungen unterschrieben sind", "review-otherwise")]
    [InlineData("entscheide Schonfrist für Acme weil zwei Verlängerungen unterschrieben sind", "review-otherwise")]
    [InlineData("Gib Acme eine Schonfrist, weil zwei Verlängerungen unterschrieben sind.", "review-otherwise")]
    [InlineData("Aufstieg für Acme, da alles erfüllt ist", "review-otherwise")]
    [InlineData("Stufe Acme herab, weil niemand mehr antwortet", "review-otherwise")]
    [InlineData("entscheide anders über Acme", "review-otherwise")]
    [InlineData("veröffentliche das Review", "review-publish")]
    public async Task A_sentence_is_the_act(string sentence, string kind) =>
        Assert.Equal(kind, (await desk.Desk.AnswerAsync(DeskFixture.Approver(sentence), default)).Kind);
}
