using PartnerTiers.Operations.Reviews;

namespace PartnerTiers.Bot.Links;

/// <summary>The calendar file of a proposed business review, for who has a link to it.</summary>
internal static class BusinessReviewEndpoint
{
    public static void MapBusinessReviews(this IEndpointRouteBuilder routes) => routes.MapSignedLink(BusinessReviewFiles.Path + "{token}", BusinessReviewFiles.Purpose, static async (http, link) =>
    {
        if (http.RequestServices.GetRequiredService<BusinessReviewFiles>().Open(link) is not { } file)
        {
            await LinkServices.OpenNothingAsync(http);
            return;
        }

        http.Response.ContentType = "text/calendar; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=business-review.ics";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(file, http.RequestAborted);
    });
}
