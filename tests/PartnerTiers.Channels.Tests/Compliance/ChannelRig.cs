using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Tests.Compliance;

/// <summary>A channel under examination: one person's private chat, the platform around it, and a desk that repeats what it was asked.</summary>
public abstract class ChannelRig : IAsyncDisposable
{
    /// <summary>The last thing said, so that all before is known to have been worked off.</summary>
    protected const string End = "are you done?";

    /// <summary>What reached the desk, in order.</summary>
    public IReadOnlyList<IncomingMessage> Asked => Desk.Asked;

    /// <summary>The platform tells a message that it sends again from one that somebody writes again.</summary>
    public abstract bool KnowsRepeats { get; }

    /// <summary>How many answers the platform turned away.</summary>
    public abstract int Refusals { get; }

    /// <summary>The desk.</summary>
    internal FakeDesk Desk { get; } = new();

    /// <summary>The person writes; the same id is the same message once more.</summary>
    public abstract Task SayAsync(string text, string id);

    /// <summary>The person changes a message; false: there is no such thing.</summary>
    public abstract Task<bool> TryEditAsync(string id, string text);

    /// <summary>The person deletes a message; false: there is no such thing.</summary>
    public abstract Task<bool> TryDeleteAsync(string id);

    /// <summary>What the person does instead: leaves all that was said behind.</summary>
    public virtual Task BeginAnewAsync() => throw new InvalidOperationException("Here messages are deleted.");

    /// <summary>The platform turns the next answer away and asks to wait; false: nothing stands between the bot and the person that could.</summary>
    public abstract bool Throttle();

    /// <summary>What the person sees of the bot when all is worked off, in order.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync()
    {
        await SayAsync(End, "end");
        var seen = await SeenUntilAsync("You said: " + End);
        return [.. seen.SkipLast(1)];
    }

    /// <summary>What the person sees, as soon as that is the last.</summary>
    protected abstract Task<IReadOnlyList<string>> SeenUntilAsync(string last);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
