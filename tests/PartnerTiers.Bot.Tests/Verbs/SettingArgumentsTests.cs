using PartnerTiers.Bot.Verbs;
using Xunit;

namespace PartnerTiers.Bot.Tests.Verbs;

public class SettingArgumentsTests
{
    [Fact]
    public void A_name_with_a_colon_is_a_setting_and_everything_else_is_the_verbs()
    {
        var split = SettingArguments.Split(["evaluate", "--Crm:Folder", "facts", "--format", "json", "--Teams:Type=MultiTenant"]);

        Assert.Equal(["evaluate", "--format", "json"], split.Rest.AsEnumerable());
        Assert.Equal("facts", split.Settings["crm:folder"]);
        Assert.Equal("MultiTenant", split.Settings["Teams:Type"]);
        Assert.Empty(split.WithoutValue);
    }

    [Fact]
    public void A_question_with_a_colon_is_no_setting() =>
        Assert.Equal(["ask", "what about: Acme?"], SettingArguments.Split(["ask", "what about: Acme?"]).Rest.AsEnumerable());

    [Fact]
    public void A_setting_at_the_end_without_its_value_is_told() =>
        Assert.Equal(["--Crm:Folder"], SettingArguments.Split(["sync", "--Crm:Folder"]).WithoutValue.AsEnumerable());
}
