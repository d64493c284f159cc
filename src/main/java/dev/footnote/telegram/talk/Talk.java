package dev.footnote.telegram.talk;

import dev.footnote.ask.Assistant;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What all parts of the talk share.
 *
 * @param assistant answers questions
 * @param collection the articles
 * @param threads the chats' threads
 * @param answers keeps answers for their buttons
 * @param verdicts keeps what readers say of answers
 * @param rules who may use the bot and how much
 * @param events hears what happens, for the figures
 * @param ofUser what each user has asked
 * @param inChat what was asked in each chat
 * @param tokens what each chat has used of a language model
 */
record Talk(
        Assistant assistant,
        Collection collection,
        dev.footnote.conversation.Threads threads,
        Answers answers,
        Verdicts verdicts,
        Rules rules,
        Events events,
        Allowance ofUser,
        Allowance inChat,
        Allowance tokens) {

    static Talk of(
            Assistant assistant,
            Collection collection,
            dev.footnote.conversation.Threads threads,
            Answers answers,
            Verdicts verdicts,
            Rules rules,
            Events events,
            InstantSource clock) {
        return new Talk(
                assistant,
                collection,
                threads,
                answers,
                verdicts,
                rules,
                events,
                new Allowance(rules.questionsOfUser(), Duration.ofHours(1), clock),
                new Allowance(rules.questionsInChat(), Duration.ofHours(1), clock),
                new Allowance(rules.tokensOfChat(), Duration.ofDays(1), clock));
    }
}
