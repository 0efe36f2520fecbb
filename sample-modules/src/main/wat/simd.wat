;; Computes with 128-bit vectors: shows whether a runtime has them.
;; expect: exit 0
(module
  ;; include: print
  (memory (export "memory") 1)
  (data (i32.const 256) "saturating bytes \00")
  (data (i32.const 288) "shuffled         \00")
  (data (i32.const 320) "dot product      \00")
  (data (i32.const 352) "floats           \00")
  (data (i32.const 2048) "\00\10\20\30\40\50\60\70\80\90\a0\b0\c0\d0\e0\f0")

  (func $show (param $label i32) (param $value v128)
    (call $say (local.get $label))
    (call $say_bits (i64x2.extract_lane 1 (local.get $value)))
    (call $say_bits (i64x2.extract_lane 0 (local.get $value)))
    (call $new_line))

  (func (export "_start")
    (local $bytes v128)
    (local.set $bytes (v128.load (i32.const 2048)))
    (call $show (i32.const 256)
      (i8x16.add_sat_u (local.get $bytes) (i8x16.splat (i32.const 0x48))))
    (call $show (i32.const 288)
      (i8x16.shuffle 15 16 14 17 13 18 12 19 11 20 10 21 9 22 8 23
        (local.get $bytes) (v128.not (local.get $bytes))))
    (call $show (i32.const 320)
      (i32x4.dot_i16x8_s (local.get $bytes) (i16x8.splat (i32.const 3))))
    (call $show (i32.const 352)
      (f32x4.mul
        (f32x4.convert_i32x4_s (local.get $bytes))
        (f32x4.splat (f32.const 0.25))))))
