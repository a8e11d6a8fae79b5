namespace PartnerTiers.Bot.Options.Shape;

/// <summary>A setting that is written as one of a few words (<see cref="OneOfAttribute"/> on the property) or as something longer.</summary>
/// <typeparam name="T">The longer form.</typeparam>
/// <param name="Text">The word; null when the longer form is written.</param>
/// <param name="Value">The longer form; null when a word is written.</param>
public sealed record TextOr<T>(string? Text, T? Value)
    where T : class;
