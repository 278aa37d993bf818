package dev.holdfast.shipping.picture;

/** Degrees, east and north. A route's longitudes may go beyond 180, so that it stays in one piece. */
record GeoPoint(double longitude, double latitude) {}
