using System.Net;
using System.Net.Sockets;

namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>Loopback ports for programs that must be told theirs.</summary>
public static class Ports
{
    // Below those that systems give to outgoing connections and to whoever asks for any port: of these none is given away before the program has it.
    private const int First = 15_000;
    private const int Last = 30_000;

    // Test programs that run at once begin at different places.
    private static int last = Environment.ProcessId * 101 % (Last - First);

    /// <summary>A port that nobody listens on; each call gives another.</summary>
    public static int Free()
    {
        for (var tries = 0; tries < 1_000; tries++)
        {
            var port = First + (Interlocked.Increment(ref last) % (Last - First));
            try
            {
                using var socket = new TcpListener(IPAddress.Loopback, port);
                socket.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }

        throw new InvalidOperationException("No port is free.");
    }
}
