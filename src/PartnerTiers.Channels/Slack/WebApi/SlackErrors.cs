using System.Collections.Frozen;

namespace PartnerTiers.Channels.Slack.WebApi;

/// <summary>Slack's error codes by what to do (the methods' pages of docs.slack.dev).</summary>
internal static class SlackErrors
{
    private static readonly FrozenDictionary<string, SlackErrorKind> Kinds = new (SlackErrorKind Kind, string[] Codes)[]
    {
        (SlackErrorKind.InstallGone, ["account_inactive", "token_revoked", "invalid_auth", "not_authed", "app_access_restricted", "invalid_refresh_token", "team_access_not_granted"]),
        (SlackErrorKind.TokenExpired, ["token_expired"]),
        (SlackErrorKind.PlaceGone, ["channel_not_found", "not_in_channel", "is_archived", "is_inactive", "messages_tab_disabled", "user_not_in_channel", "restricted_action", "restricted_action_read_only_channel", "restricted_action_thread_only_channel", "restricted_action_non_threadable_channel", "restricted_action_thread_locked", "cannot_reply_to_message", "thread_not_found", "user_disabled", "message_limit_exceeded"]),
        (SlackErrorKind.NotPermitted, ["missing_scope", "no_permission", "access_denied", "not_allowed_token_type", "ekm_access_denied", "enterprise_is_restricted", "org_login_required", "two_factor_setup_required", "accesslimited", "no_access", "feature_disabled", "not_enabled"]),
        (SlackErrorKind.NotFound, ["user_not_found", "users_not_found", "user_not_visible", "message_not_found", "not_found", "team_not_found", "file_not_found", "cannot_unfurl_url", "cannot_unfurl_message", "cannot_find_message", "cannot_find_channel"]),
        (SlackErrorKind.AlreadyDone, ["already_reacted", "already_in_channel", "already_pinned"]),
        (SlackErrorKind.TooLate, ["expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired", "trigger_exchanged", "hash_conflict", "cant_update_message", "edit_window_closed", "message_not_in_streaming_state", "push_limit_reached"]),
        (SlackErrorKind.Passing, ["ratelimited", "rate_limited", "service_unavailable", "request_timeout", "team_added_to_org", "external_channel_migrating"]),
        (SlackErrorKind.Doubtful, ["internal_error", "fatal_error"]),
    }.SelectMany(static pair => pair.Codes.Select(code => (code, pair.Kind))).ToFrozenDictionary(static pair => pair.code, static pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>What a code means; one that nobody knows is a fault of ours, which trying again doesn't mend.</summary>
    public static SlackErrorKind KindOf(string code) => Kinds.GetValueOrDefault(code, SlackErrorKind.BadRequest);
}
