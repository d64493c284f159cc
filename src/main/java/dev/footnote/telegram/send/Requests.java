package dev.footnote.telegram.send;

import dev.footnote.telegram.CommandScope;
import dev.footnote.telegram.Format;
import dev.footnote.telegram.Keyboard;
import dev.footnote.telegram.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionType;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Our requests in the library's words. */
final class Requests {

    private Requests() {}

    static BotApiMethod<?> of(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.SendText send -> send(send);
            case Outgoing.EditText edit -> edit(edit);
            case Outgoing.EditKeyboard edit ->
                EditMessageReplyMarkup.builder()
                        .chatId(edit.chat())
                        .messageId(edit.message())
                        .replyMarkup(keyboard(edit.keyboard()))
                        .build();
            case Outgoing.Delete delete -> new DeleteMessage(Long.toString(delete.chat()), delete.message());
            case Outgoing.AnswerCallback answer ->
                AnswerCallbackQuery.builder()
                        .callbackQueryId(answer.id())
                        .text(answer.text())
                        .showAlert(answer.alert())
                        .build();
            case Outgoing.SetCommands set -> commands(set);
            case Outgoing.Typing typing ->
                SendChatAction.builder()
                        .chatId(typing.to().chat())
                        .messageThreadId(typing.to().thread())
                        .action("typing")
                        .build();
            case Outgoing.React react ->
                SetMessageReaction.builder()
                        .chatId(react.chat())
                        .messageId(react.message())
                        .reactionTypes(reactions(react.emoji()))
                        .build();
            case Outgoing.Draft draft ->
                SendMessageDraft.builder()
                        .chatId(draft.to().chat())
                        .messageThreadId(draft.to().thread())
                        .draftId(draft.id())
                        .text(draft.text())
                        .parseMode(parseMode(draft.format()))
                        .build();
        };
    }

    private static BotApiMethod<?> send(Outgoing.SendText send) {
        var reply = send.replyTo() == null
                ? null
                : ReplyParameters.builder()
                        .messageId(send.replyTo())
                        .allowSendingWithoutReply(true)
                        .build();
        return SendMessage.builder()
                .chatId(send.to().chat())
                .messageThreadId(send.to().thread())
                .text(send.text())
                .parseMode(parseMode(send.format()))
                .linkPreviewOptions(noPreview())
                .disableNotification(send.silent() ? true : null)
                .replyParameters(reply)
                .replyMarkup(send.keyboard() == null ? null : keyboard(send.keyboard()))
                .build();
    }

    private static BotApiMethod<?> edit(Outgoing.EditText edit) {
        return EditMessageText.builder()
                .chatId(edit.chat())
                .messageId(edit.message())
                .text(edit.text())
                .parseMode(parseMode(edit.format()))
                .linkPreviewOptions(noPreview())
                .replyMarkup(edit.keyboard() == null ? null : keyboard(edit.keyboard()))
                .build();
    }

    private static BotApiMethod<?> commands(Outgoing.SetCommands set) {
        return SetMyCommands.builder()
                .commands(set.commands().stream()
                        .map(command -> new BotCommand(command.name(), command.description()))
                        .toList())
                .scope(scope(set.scope()))
                .languageCode(set.language())
                .build();
    }

    private static BotCommandScope scope(CommandScope scope) {
        return switch (scope) {
            case CommandScope.Everywhere everywhere -> new BotCommandScopeDefault();
            case CommandScope.PrivateChats chats -> new BotCommandScopeAllPrivateChats();
            case CommandScope.Groups groups -> new BotCommandScopeAllGroupChats();
            case CommandScope.GroupAdministrators administrators -> new BotCommandScopeAllChatAdministrators();
            case CommandScope.OneChat one -> new BotCommandScopeChat(Long.toString(one.chat()));
        };
    }

    private static List<ReactionType> reactions(@Nullable String emoji) {
        return emoji == null
                ? List.of()
                : List.of(ReactionTypeEmoji.builder().emoji(emoji).build());
    }

    private static InlineKeyboardMarkup keyboard(@Nullable Keyboard keyboard) {
        var rows = keyboard == null
                ? List.<InlineKeyboardRow>of()
                : keyboard.rows().stream()
                        .map(row -> new InlineKeyboardRow(
                                row.stream().map(Requests::button).toList()))
                        .toList();
        return new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton button(Keyboard.Button button) {
        return switch (button) {
            case Keyboard.Callback callback ->
                InlineKeyboardButton.builder()
                        .text(callback.label())
                        .callbackData(callback.data())
                        .build();
            case Keyboard.Link link ->
                InlineKeyboardButton.builder()
                        .text(link.label())
                        .url(link.url())
                        .build();
        };
    }

    private static @Nullable String parseMode(Format format) {
        return format == Format.HTML ? "HTML" : null;
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }
}
