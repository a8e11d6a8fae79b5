using Microsoft.AspNetCore.Http;
using PartnerTiers.Channels.Inbound;
using Xunit;

namespace PartnerTiers.Channels.Tests.Inbound;

public sealed class RequestBodyTests
{
    [Fact]
    public async Task A_body_within_the_limit_is_whole()
    {
        var http = Request("hello"u8.ToArray());
        var body = Assert.IsType<ReceivedBody.Whole>(await RequestBody.ReadAsync(http, 5, TimeProvider.System));
        Assert.Equal("hello", RequestBody.Text(body.Bytes));
        Assert.False(http.Response.Headers.ContainsKey("Connection"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_larger_one_is_a_413_and_the_connection_ends(bool isAnnounced)
    {
        var http = Request("hello!"u8.ToArray());
        http.Request.ContentLength = isAnnounced ? 6 : null;
        Assert.Equal(413, Assert.IsType<ReceivedBody.Refused>(await RequestBody.ReadAsync(http, 5, TimeProvider.System)).Status);
        Assert.Equal("close", http.Response.Headers.Connection);
    }

    [Fact]
    public async Task An_announced_one_that_is_too_large_is_not_read_at_all()
    {
        var http = Request([]);
        http.Request.Body = new NeverStream();
        http.Request.ContentLength = 6;
        Assert.Equal(413, Assert.IsType<ReceivedBody.Refused>(await RequestBody.ReadAsync(http, 5, TimeProvider.System)).Status);
    }

    [Fact]
    public async Task One_that_does_not_come_is_a_408()
    {
        var http = Request([]);
        http.Request.Body = new NeverStream();
        Assert.Equal(408, Assert.IsType<ReceivedBody.Refused>(await RequestBody.ReadAsync(http, 5, new HurriedTime())).Status);
        Assert.Equal("close", http.Response.Headers.Connection);
    }

    [Fact]
    public async Task What_the_server_refuses_keeps_its_status()
    {
        var http = Request([]);
        http.Request.Body = new NeverStream(new BadHttpRequestException("too slow", 408));
        Assert.Equal(408, Assert.IsType<ReceivedBody.Refused>(await RequestBody.ReadAsync(http, 5, TimeProvider.System)).Status);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_no_text() => Assert.Null(RequestBody.Text(new byte[] { 0x22, 0xFF, 0x22 }));

    private static DefaultHttpContext Request(byte[] body)
    {
        var http = new DefaultHttpContext();
        http.Request.Body = new MemoryStream(body);
        return http;
    }

    /// <summary>A clock on which every wait is over at once.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    /// <summary>A body of which nothing comes.</summary>
    private sealed class NeverStream(Exception? broken = null) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (broken is not null)
            {
                throw broken;
            }

            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
