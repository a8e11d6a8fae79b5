namespace PartnerTiers.Operations.Access;

/// <summary>What the <see cref="Doorkeeper"/> found about somebody who asks somewhere, at one moment. Only he makes one, and nothing can be looked at or done without.</summary>
public sealed record Admission
{
    internal Admission(Asker asker, Room room, Audience audience, Audience alone) => (Asker, Room, Audience, Alone) = (asker, room, audience, alone);

    /// <summary>Who asks.</summary>
    public Asker Asker { get; }

    /// <summary>Where.</summary>
    public Room Room { get; }

    /// <summary>Everyone who can read the reply.</summary>
    public Audience Audience { get; }

    /// <summary>What the asker would be told where nobody reads along. Never shown here: it tells what they may do.</summary>
    public Audience Alone { get; }

    /// <summary>Whether the asker is home and has this role, wherever they are.</summary>
    public bool Has(Roles role) => Alone is Audience.Home home && home.Roles.HasFlag(role);
}
