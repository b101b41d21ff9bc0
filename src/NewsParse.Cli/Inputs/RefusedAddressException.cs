namespace NewsParse.Cli;

/// <summary>An address inside this machine or its network was asked for without permission.</summary>
internal sealed class RefusedAddressException(string host)
    : IOException(host + " is an address of this machine or its private network; --allow-private permits it");
