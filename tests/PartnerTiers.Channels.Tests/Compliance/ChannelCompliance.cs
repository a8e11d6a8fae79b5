using Xunit;

namespace PartnerTiers.Channels.Tests.Compliance;

/// <summary>
/// The exam of every channel: it draws everything (<see cref="DrawingCompliance"/>), and what is said in it is answered once, whether it is throttled, comes twice, is edited or deleted. Where a channel
/// knows no such thing, its rig says what people get instead, and that is asserted. A new channel's first file is its subclass of this.
/// </summary>
public abstract class ChannelCompliance : DrawingCompliance
{
    /// <summary>The channel with a desk that repeats what it was asked.</summary>
    protected abstract Task<ChannelRig> OpenAsync();

    [Fact]
    public async Task What_is_asked_is_answered_in_its_order()
    {
        await using var channel = await OpenAsync();
        await channel.SayAsync("hello", "1");
        await channel.SayAsync("who is close", "2");
        Assert.Equal(["You said: hello", "You said: who is close"], await channel.AnswersAsync());
    }

    [Fact]
    public async Task A_throttled_answer_comes_once_and_is_composed_once()
    {
        await using var channel = await OpenAsync();
        var isThrottled = channel.Throttle();
        await channel.SayAsync("hello", "1");
        await channel.SayAsync("and then", "2");
        Assert.Equal(["You said: hello", "You said: and then"], await channel.AnswersAsync());
        Assert.Equal(isThrottled ? 1 : 0, channel.Refusals);
        Assert.Single(channel.Asked, static message => message.Text == "hello");
    }

    [Fact]
    public async Task What_comes_twice_is_answered_once_where_it_can_be_told_from_a_question_asked_again()
    {
        await using var channel = await OpenAsync();
        for (var i = 0; i < 4; i++)
        {
            await channel.SayAsync("hello", "1");
        }

        await channel.SayAsync("hello", "2");
        Assert.Equal(Enumerable.Repeat("You said: hello", channel.KnowsRepeats ? 2 : 5), await channel.AnswersAsync());
    }

    [Fact]
    public async Task An_edited_message_is_not_answered_again_where_messages_can_be_edited()
    {
        await using var channel = await OpenAsync();
        await channel.SayAsync("hello", "1");
        if (!await channel.TryEditAsync("1", "hello, all"))
        {
            // To say it otherwise is to ask anew.
            await channel.SayAsync("hello, all", "2");
            Assert.Equal(["You said: hello", "You said: hello, all"], await channel.AnswersAsync());
            return;
        }

        Assert.Equal(["You said: hello"], await channel.AnswersAsync());
        Assert.DoesNotContain(channel.Asked, static message => message.Text == "hello, all");
    }

    [Fact]
    public async Task A_deleted_message_takes_nothing_with_it_and_nothing_is_said_of_it()
    {
        await using var channel = await OpenAsync();
        await channel.SayAsync("hello", "1");
        if (await channel.TryDeleteAsync("1"))
        {
            Assert.Equal(["You said: hello"], await channel.AnswersAsync());
            Assert.Equal(["hello"], channel.Asked.Select(static message => message.Text).SkipLast(1));
            return;
        }

        // Nothing can be taken back: who wants it forgotten begins anew, in another thread.
        await channel.BeginAnewAsync();
        await channel.SayAsync("and then", "2");
        Assert.Equal(["You said: hello", "You said: and then"], await channel.AnswersAsync());
        Assert.NotEqual(channel.Asked[0].Where.ThreadId, channel.Asked[1].Where.ThreadId);
    }
}
