using Moq;
using NodaTime;
using PartnerTiers.Operations.Inbox;
using Xunit;

namespace PartnerTiers.Operations.Tests.Inbox;

public class InboxTrimTests
{
    [Fact]
    public async Task Once_a_day_what_came_thirty_days_ago_is_forgotten()
    {
        var now = Instant.FromUtc(2026, 11, 22, 6, 0);
        var inbox = new Mock<IInbox>(MockBehavior.Strict);
        inbox.Setup(all => all.TrimAsync(Instant.FromUtc(2026, 10, 23, 6, 0), default)).Returns(Task.CompletedTask).Verifiable(Times.Once());

        Assert.Equal(Instant.FromUtc(2026, 11, 23, 6, 0), await new InboxTrim(inbox.Object).RunAsync(now, default));
        inbox.Verify();
    }
}
