using Microsoft.Data.Sqlite;
using Xunit;

namespace PartnerTiers.Storage.Tests;

public sealed class StorePlacesTests
{
    [Fact]
    public void Each_configuration_file_has_a_file_of_its_own_and_keeps_it()
    {
        var one = StorePlaces.UsualFile("/srv/acme/appsettings.json");
        Assert.Equal(one, StorePlaces.UsualFile("/srv/other/../acme/appsettings.json"));
        Assert.NotEqual(one, StorePlaces.UsualFile("/srv/beta/appsettings.json"));
        Assert.NotEqual(one, StorePlaces.UsualFile("/srv/acme/test.json"));
        Assert.StartsWith("acme-", Path.GetFileName(one), StringComparison.Ordinal);
        Assert.Equal("partner-tiers", Path.GetFileName(Path.GetDirectoryName(one)));
        Assert.True(Path.IsPathFullyQualified(one));
        Assert.EndsWith(".db", StorePlaces.UsualFile("/appsettings.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_folder_is_the_users_unless_XDG_DATA_HOME_says_otherwise()
    {
        Assert.Equal("/xdg", StorePlaces.DataFolderOf("/xdg", "/home/ada/.local/share"));
        Assert.Equal("/home/ada/.local/share", StorePlaces.DataFolderOf(null, "/home/ada/.local/share"));
        Assert.Equal("/home/ada/.local/share", StorePlaces.DataFolderOf("", "/home/ada/.local/share"));
        // The specification has relative paths ignored: https://specifications.freedesktop.org/basedir-spec/latest/
        Assert.Equal("/home/ada/.local/share", StorePlaces.DataFolderOf("data", "/home/ada/.local/share"));
        Assert.Equal(Path.GetTempPath(), StorePlaces.DataFolderOf(null, ""));
    }

    [Theory]
    [InlineData("Data Source=facts.db", "/srv/acme/facts.db")]
    [InlineData("Data Source=../facts.db;Cache=Shared", "/srv/facts.db")]
    [InlineData("Filename=/var/lib/facts.db", "/var/lib/facts.db")]
    [InlineData("Data Source=:memory:", ":memory:")]
    [InlineData("Data Source=facts;Mode=Memory;Cache=Shared", "facts")]
    public void A_relative_data_source_is_relative_to_the_configuration_file(string configured, string file) =>
        Assert.Equal(file, new SqliteConnectionStringBuilder(StorePlaces.For(configured, "/srv/acme/appsettings.json").ConnectionString).DataSource);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_connection_string_it_is_the_usual_file(string? configured) =>
        Assert.Equal(StorePlaces.At(StorePlaces.UsualFile("/srv/a.json")), StorePlaces.For(configured, "/srv/a.json"));

    [Theory]
    [InlineData("Cache=Shared")]
    [InlineData("Host=db;Database=x")]
    [InlineData("facts.db")]
    public void A_connection_string_that_cannot_be_one_is_refused(string configured) =>
        Assert.Contains("Store:ConnectionString", Assert.Throws<ArgumentException>(() => StorePlaces.For(configured, "/srv/a.json")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Data Source=a.db;Password=hush-hush")]
    [InlineData("Data Source=a.db;Password=hush-hush;Nonsense=1")]
    [InlineData("Data Source=a.db;Password=hush-hush;Mode=Nonsense")]
    [InlineData("Host=db;Username=me;Password=hush-hush")]
    [InlineData("Password=hush-hush")]
    [InlineData("=;Password=hush-hush")]
    public void A_password_in_the_connection_string_is_never_repeated(string configured) =>
        Assert.DoesNotContain("hush-hush", Assert.Throws<ArgumentException>(() => StorePlaces.For(configured, "/srv/a.json")).ToString(), StringComparison.Ordinal);
}
