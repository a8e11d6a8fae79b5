namespace PartnerTiers.Operations.Delivery;

/// <summary>Why a push was dropped. They stand in the store and are never renamed.</summary>
public static class DropReasons
{
    /// <summary>There is nothing to say any more.</summary>
    public const string NothingToSay = "nothing-to-say";

    /// <summary>Others read along there who may not read it.</summary>
    public const string Outsiders = "outsiders";

    /// <summary>The channel is not bound to the partner any more.</summary>
    public const string Unbound = "unbound";

    /// <summary>The channel does not subscribe any more.</summary>
    public const string Unsubscribed = "unsubscribed";

    /// <summary>A later push goes out instead, or went out.</summary>
    public const string Replaced = "replaced";

    /// <summary>What it replaces does not stand there, or cannot be replaced any more.</summary>
    public const string NothingToReplace = "nothing-to-replace";
}
