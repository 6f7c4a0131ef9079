package org.reststop.kiosk.scan.payload;

/**
 * Where each character is on a keyboard: the 47 keys of the US keyboard row by row, without and with Shift, named as in
 * X11's xkeyboard-config. A dead key stands as its accent alone.
 */
public enum Layout {
    US("`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./", "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"),
    UK("`1234567890-=qwertyuiop[]#asdfghjkl;'zxcvbnm,./", "¬!\"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@ZXCVBNM<>?"),
    DE("^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-", "°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_"),
    CH("§1234567890'^qwertzuiopü¨$asdfghjklöäyxcvbnm,.-", "°+\"*ç%&/()=?`QWERTZUIOPè!£ASDFGHJKLéàYXCVBNM;:_"),
    FR("²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!", "~1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§"),
    ES("º1234567890'¡qwertyuiop`+çasdfghjklñ´zxcvbnm,.-", "ª!\"·$%&/()=?¿QWERTYUIOP^*ÇASDFGHJKLÑ¨ZXCVBNM;:_"),
    IT("\\1234567890'ìqwertyuiopè+ùasdfghjklòàzxcvbnm,.-", "|!\"£$%&/()=?^QWERTYUIOPé*§ASDFGHJKLç°ZXCVBNM;:_"),
    RU("ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.", "Ё!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,");

    private final String keys;

    Layout(String plain, String shifted) {
        keys = plain + shifted;
    }

    /** The key that makes a character, Shift being part of it; -1 if none does. */
    int keyOf(char character) {
        return keys.indexOf(character);
    }

    char characterOf(int key) {
        return keys.charAt(key);
    }
}
