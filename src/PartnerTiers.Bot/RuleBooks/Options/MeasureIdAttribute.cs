using PartnerTiers.Bot.Options.Shape;
using PartnerTiers.Programme.Measures;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>The text is a measure of the catalogue: a new measure is known here without a change.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MeasureIdAttribute() : OneOfAttribute([.. MeasureCatalogue.All.Select(measure => measure.Id)]);
