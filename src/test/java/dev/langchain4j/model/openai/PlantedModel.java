package dev.langchain4j.model.openai;

/** Stands for a provider's class in the rules' own tests. */
public final class PlantedModel {}
