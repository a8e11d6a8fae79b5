using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Something to press, choose or fill in; <c>type</c> is written by the serializer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(DatePicker), "datepicker")]
[JsonDerivedType(typeof(ExternalSelectMenu), "external_select")]
[JsonDerivedType(typeof(FeedbackButtons), "feedback_buttons")]
[JsonDerivedType(typeof(OverflowMenu), "overflow")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(StaticSelectMenu), "static_select")]
public abstract record BlockElement;
