namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>Where a card is shown, which decides how its buttons come back.</summary>
public enum CardUse
{
    /// <summary>In a message, or in a message's place for one person: universal actions.</summary>
    Message,

    /// <summary>In a message that several people read and one is asked by: what waits is said in place of that person's buttons.</summary>
    Shared,

    /// <summary>In a dialog: the older kind of button, the only one that Teams takes there.</summary>
    Dialog,

    /// <summary>In a message that a person sends: no buttons, because nobody knows into what conversation it goes on to, and the bot can often not answer there.</summary>
    Inserted,
}
