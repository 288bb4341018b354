"""Tables of destinations and derivations: where each provision went or came from."""
