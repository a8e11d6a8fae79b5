namespace PartnerTiers.Bot.Options.Shape;

/// <summary>A secret: it comes from the environment or user secrets and has no value in a file of the repository.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
