package org.reststop.config;

/**
 * One thing that is wrong with the settings, worded for the operator.
 *
 * @param place the file, or the environment variable, that must be changed
 * @param line in that file, from 1; 0 where there is none
 * @param key the setting's path such as {@code screen.diagonal-inches}; empty where the file as a whole is wrong
 * @param what what was found, what is allowed and, for an unknown key, the nearest known one; never a secret
 */
public record SettingsProblem(String place, int line, String key, String what) {
    @Override
    public String toString() {
        return place + (line > 0 ? ":" + line : "") + ": " + what;
    }
}
