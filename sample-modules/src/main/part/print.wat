;; What samples print with. Bytes 0 to 63 of the memory are its own; texts end with a NUL.
(import "wasi_snapshot_preview1" "fd_write"
  (func $fd_write (param i32 i32 i32 i32) (result i32)))
(import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))

(func $write (param $text i32) (param $length i32)
  (i32.store (i32.const 0) (local.get $text))
  (i32.store (i32.const 4) (local.get $length))
  (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))

(func $length (param $text i32) (result i32)
  (local $end i32)
  (local.set $end (local.get $text))
  (block $found
    (loop $next
      (br_if $found (i32.eqz (i32.load8_u (local.get $end))))
      (local.set $end (i32.add (local.get $end) (i32.const 1)))
      (br $next)))
  (i32.sub (local.get $end) (local.get $text)))

(func $say (param $text i32)
  (call $write (local.get $text) (call $length (local.get $text))))

(func $new_line
  (i32.store8 (i32.const 16) (i32.const 10))
  (call $write (i32.const 16) (i32.const 1)))

;; Digits are put from the end of bytes 16 to 63 towards their beginning.
(func $say_number (param $value i64)
  (local $at i32)
  (local.set $at (i32.const 64))
  (loop $next
    (local.set $at (i32.sub (local.get $at) (i32.const 1)))
    (i32.store8 (local.get $at)
      (i32.add (i32.const 48) (i32.wrap_i64 (i64.rem_u (local.get $value) (i64.const 10)))))
    (local.set $value (i64.div_u (local.get $value) (i64.const 10)))
    (br_if $next (i64.ne (local.get $value) (i64.const 0))))
  (call $write (local.get $at) (i32.sub (i32.const 64) (local.get $at))))

;; Sixteen hexadecimal digits.
(func $say_bits (param $value i64)
  (local $at i32)
  (local $digit i32)
  (local.set $at (i32.const 32))
  (loop $next
    (local.set $at (i32.sub (local.get $at) (i32.const 1)))
    (local.set $digit (i32.and (i32.wrap_i64 (local.get $value)) (i32.const 15)))
    (i32.store8 (local.get $at)
      (i32.add (local.get $digit)
        (select (i32.const 48) (i32.const 87) (i32.lt_u (local.get $digit) (i32.const 10)))))
    (local.set $value (i64.shr_u (local.get $value) (i64.const 4)))
    (br_if $next (i32.gt_u (local.get $at) (i32.const 16))))
  (call $write (i32.const 16) (i32.const 16)))
