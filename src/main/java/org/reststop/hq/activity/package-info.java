/**
 * Activities and call-outs: who has a place, who waits for one, who came, and what volunteers are thanked for. Every
 * place is given by {@link org.reststop.hq.activity.Places}, one activity at a time, so that none is given twice.
 */
@NullMarked
package org.reststop.hq.activity;

import org.jspecify.annotations.NullMarked;
