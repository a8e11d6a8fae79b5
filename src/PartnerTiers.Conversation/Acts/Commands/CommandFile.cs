namespace PartnerTiers.Conversation.Acts.Commands;

/// <summary>
/// <c>commands.LANG.yaml</c>: ways to say each act, whole sentences. <c>(a|b)</c> alternatives, <c>[x]</c> optional; <c>{partner}</c> a name, <c>{id}</c> a word without blanks,
/// any other such as <c>{rest}</c> what its kind makes of it. Capitals, punctuation at the end and the fillers at either end don't matter.
/// </summary>
internal sealed class CommandFile
{
    public List<string> Before { get; set; } = [];

    public List<string> After { get; set; } = [];

    public Dictionary<string, List<string>> Commands { get; set; } = [];
}
