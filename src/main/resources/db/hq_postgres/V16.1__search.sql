create index need_text_grams on need_text using gin (string_to_array(grams, ' '));
