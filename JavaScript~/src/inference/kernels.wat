;; The gated linear recurrence on eight 16-bit numbers at a time. `node assemble.mjs` makes kernels.mjs of it.
;;
;; Addresses: 0 the addresses of five rows, 64 the memory, 1152 the gated memory, 2240 the projection, 2816 results.
;; Sizes are in bytes of 16-bit numbers. A vector may reach beyond the numbers that count: matrices have zeros there.
(module
  (memory (export "memory") 1)

  ;; tanh of numbers in Q10, in Q15: a polynomial close to (1 - tanh)^(1/8), three times squared.
  (func $tanh (param $x v128) (result v128)
    (local $p v128) (local $v v128) (local $sign v128)
    (local.set $v (i16x8.shl (i16x8.min_u (i16x8.abs (local.get $x)) (v128.const i16x8 4095 4095 4095 4095 4095 4095 4095 4095)) (i32.const 3)))
    (local.set $p (i16x8.add (i16x8.q15mulr_sat_s (i16x8.splat (i32.const -12401)) (local.get $v)) (i16x8.splat (i32.const 26999))))
    (local.set $p (i16x8.add (i16x8.q15mulr_sat_s (local.get $p) (local.get $v)) (i16x8.splat (i32.const -16464))))
    (local.set $p (i16x8.add (i16x8.q15mulr_sat_s (local.get $p) (local.get $v)) (i16x8.splat (i32.const -8123))))
    (local.set $p (i16x8.add (i16x8.q15mulr_sat_s (local.get $p) (local.get $v)) (i16x8.splat (i32.const 16384))))
    (local.set $p (i16x8.add_sat_s (local.get $p) (local.get $p)))
    (local.set $p (i16x8.q15mulr_sat_s (local.get $p) (local.get $p)))
    (local.set $p (i16x8.q15mulr_sat_s (local.get $p) (local.get $p)))
    (local.set $p (i16x8.q15mulr_sat_s (local.get $p) (local.get $p)))
    (local.set $sign (i16x8.shr_s (local.get $x) (i32.const 15)))
    (i16x8.sub (v128.xor (i16x8.sub (i16x8.splat (i32.const 32760)) (local.get $p)) (local.get $sign)) (local.get $sign)))

  ;; The logistic function of twice numbers in Q10, in Q15.
  (func $half (param $x v128) (result v128)
    (i16x8.add (i16x8.shr_s (call $tanh (local.get $x)) (i32.const 1)) (i16x8.splat (i32.const 16384))))

  ;; The sum of five rows at a place. Each number is at most 6553.
  (func $sum (param $at i32) (result v128)
    (i16x8.add
      (i16x8.add
        (i16x8.add (v128.load (i32.add (i32.load (i32.const 0)) (local.get $at))) (v128.load (i32.add (i32.load (i32.const 4)) (local.get $at))))
        (i16x8.add (v128.load (i32.add (i32.load (i32.const 8)) (local.get $at))) (v128.load (i32.add (i32.load (i32.const 12)) (local.get $at)))))
      (v128.load (i32.add (i32.load (i32.const 16)) (local.get $at)))))

  ;; The sum of the products of a row and a vector of so many times eight numbers.
  (func $product (param $row i32) (param $vector i32) (param $chunks i32) (result i32)
    (local $sums v128)
    (loop $next
      (local.set $sums (i32x4.add (local.get $sums) (i32x4.dot_i16x8_s (v128.load (local.get $row)) (v128.load (local.get $vector)))))
      (local.set $row (i32.add (local.get $row) (i32.const 16)))
      (local.set $vector (i32.add (local.get $vector) (i32.const 16)))
      (br_if $next (local.tee $chunks (i32.sub (local.get $chunks) (i32.const 1)))))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $sums)) (i32x4.extract_lane 1 (local.get $sums)))
      (i32.add (i32x4.extract_lane 2 (local.get $sums)) (i32x4.extract_lane 3 (local.get $sums)))))

  ;; The products of so many rows and a vector, as results.
  (func $multiply (export "multiply") (param $rows i32) (param $vector i32) (param $chunks i32) (param $count i32)
    (local $result i32)
    (local.set $result (i32.const 2816))
    (loop $next
      (i32.store (local.get $result) (call $product (local.get $rows) (local.get $vector) (local.get $chunks)))
      (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $chunks) (i32.const 4))))
      (local.set $result (i32.add (local.get $result) (i32.const 4)))
      (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; The memory after a symbol whose rows are set.
  (func (export "step") (param $feedback i32) (param $hidden i32)
    (local $at i32) (local $before v128) (local $keep v128)
    (loop $next
      (local.set $before (v128.load offset=64 (local.get $at)))
      (local.set $keep (call $half (i16x8.add_sat_s
        (call $sum (local.get $at))
        (i16x8.q15mulr_sat_s (v128.load (i32.add (local.get $feedback) (local.get $at))) (local.get $before)))))
      (v128.store offset=64 (local.get $at) (i16x8.add
        (i16x8.q15mulr_sat_s (local.get $keep) (local.get $before))
        (i16x8.q15mulr_sat_s
          (i16x8.sub (i16x8.splat (i32.const 32767)) (local.get $keep))
          (call $tanh (i16x8.add_sat_s
            (call $sum (i32.add (local.get $at) (local.get $hidden)))
            (i16x8.q15mulr_sat_s
              (v128.load (i32.add (i32.add (local.get $feedback) (local.get $hidden)) (local.get $at)))
              (local.get $before)))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $hidden)))))

  ;; The logits of listed symbols without bias, as results.
  (func (export "logits") (param $hidden i32) (param $projection i32) (param $hiddenChunks i32) (param $projected i32)
      (param $output i32) (param $projectedChunks i32) (param $list i32) (param $count i32)
    (local $at i32) (local $newest i32) (local $row v128) (local $result i32)
    (loop $gate
      (v128.store offset=1152 (local.get $at) (i16x8.q15mulr_sat_s
        (i16x8.q15mulr_sat_s
          (call $half (call $sum (i32.add (local.get $at) (i32.shl (local.get $hidden) (i32.const 1)))))
          (v128.load offset=64 (local.get $at)))
        (i16x8.splat (i32.const 4096))))
      (br_if $gate (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $hidden))))

    (call $multiply (local.get $projection) (i32.const 1152) (local.get $hiddenChunks) (i32.shr_u (local.get $projected) (i32.const 1)))
    (local.set $newest (i32.add (i32.load (i32.const 0)) (i32.mul (local.get $hidden) (i32.const 3))))
    (local.set $at (i32.const 0))
    (loop $project
      (local.set $row (v128.load (i32.add (local.get $newest) (local.get $at))))
      (v128.store offset=2240 (local.get $at) (i16x8.q15mulr_sat_s
        (call $tanh (i16x8.narrow_i32x4_s
          (i32x4.add
            (i32x4.shr_s (i32x4.add (v128.load offset=2816 (i32.shl (local.get $at) (i32.const 1))) (i32x4.splat (i32.const 4096))) (i32.const 13))
            (i32x4.extend_low_i16x8_s (local.get $row)))
          (i32x4.add
            (i32x4.shr_s (i32x4.add (v128.load offset=2832 (i32.shl (local.get $at) (i32.const 1))) (i32x4.splat (i32.const 4096))) (i32.const 13))
            (i32x4.extend_high_i16x8_s (local.get $row)))))
        (i16x8.splat (i32.const 4096))))
      (br_if $project (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $projected))))

    (local.set $result (i32.const 2816))
    (loop $next
      (i32.store (local.get $result) (i32.shr_s
        (i32.add
          (call $product
            (i32.add (local.get $output) (i32.mul (i32.load16_u (local.get $list)) (i32.shl (local.get $projectedChunks) (i32.const 4))))
            (i32.const 2240) (local.get $projectedChunks))
          (i32.const 64))
        (i32.const 7)))
      (local.set $list (i32.add (local.get $list) (i32.const 2)))
      (local.set $result (i32.add (local.get $result) (i32.const 4)))
      (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))))
