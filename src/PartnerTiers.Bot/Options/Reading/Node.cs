namespace PartnerTiers.Bot.Options.Reading;

/// <summary>A piece of a configuration file as it is written, before anybody asks what it means.</summary>
/// <param name="Line">The line on which it starts, from 1; 0: not from a file.</param>
internal abstract record Node(int Line)
{
    /// <summary>What it is, for "is …, not …".</summary>
    public abstract string Kind { get; }
}

internal sealed record ObjectNode(int Line, List<Member> Members) : Node(Line)
{
    public override string Kind => "an object";
}

internal sealed record Member(string Key, int Line, Node Value);

internal sealed record ListNode(int Line, List<Node> Items) : Node(Line)
{
    public override string Kind => "a list";
}

/// <param name="Line">See <see cref="Node"/>.</param>
/// <param name="Text">The text.</param>
/// <param name="Loose">From a source that knows only text (environment, command line): it may stand for a number or a flag.</param>
internal sealed record TextNode(int Line, string Text, bool Loose = false) : Node(Line)
{
    public override string Kind => "a text";
}

internal sealed record NumberNode(int Line, string Digits) : Node(Line)
{
    public override string Kind => "a number";
}

internal sealed record FlagNode(int Line, bool Value) : Node(Line)
{
    public override string Kind => "true or false";
}

internal sealed record NullNode(int Line) : Node(Line)
{
    public override string Kind => "null";
}
