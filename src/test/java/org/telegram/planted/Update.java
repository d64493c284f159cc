package org.telegram.planted;

/** Stands for a class of the Telegram library in the rules' own tests. */
public record Update() {}
