using PartnerTiers.Channels.Terminal;
using PartnerTiers.Channels.Tests.Compliance;

namespace PartnerTiers.Channels.Tests.Terminal;

/// <summary>The terminal: a line is a question, and its answer is written before the next is read. What stands there stands; who wants it forgotten starts <c>ask</c> again.</summary>
internal sealed class TerminalRig : ChannelRig
{
    private readonly StringWriter screen = new();
    private TerminalChat chat;

    private TerminalRig() => chat = Start();

    public override bool KnowsRepeats => false;

    public override int Refusals => 0;

    public static Task<ChannelRig> OpenAsync() => Task.FromResult<ChannelRig>(new TerminalRig());

    public override Task SayAsync(string text, string id)
    {
        using var line = new StringReader(text + "\n");
        return chat.TalkAsync(line, isPerson: false, CancellationToken.None);
    }

    public override Task<bool> TryEditAsync(string id, string text) => Task.FromResult(false);

    public override Task<bool> TryDeleteAsync(string id) => Task.FromResult(false);

    public override Task BeginAnewAsync()
    {
        chat = Start();
        return Task.CompletedTask;
    }

    public override bool Throttle() => false;

    public override ValueTask DisposeAsync()
    {
        screen.Dispose();
        return base.DisposeAsync();
    }

    protected override Task<IReadOnlyList<string>> SeenUntilAsync(string last) =>
        Task.FromResult<IReadOnlyList<string>>([.. screen.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);

    private TerminalChat Start() => new(Desk, null, answer => TerminalAnswerPainter.Paint(answer), screen);
}
