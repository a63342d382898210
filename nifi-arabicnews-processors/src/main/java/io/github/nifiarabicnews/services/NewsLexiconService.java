package io.github.nifiarabicnews.services;

import io.github.nifiarabicnews.language.events.EventTagger;
import org.apache.nifi.controller.ControllerService;

/** Gives processors the tagger with the lexicon that is in force. */
public interface NewsLexiconService extends ControllerService {

    /** The tagger with the newest lexicon that was accepted. Ask again for each article, so that changes are taken up; asking costs nothing. */
    EventTagger tagger();
}
